namespace Answerable.Domain.Access;

/// <summary>What a role may do, per area. Which role holds which is data (<c>packs/access/roles.yaml</c>), by these keys in kebab case.</summary>
public enum Permission
{
    /// <summary>See the plans of the body that are not restricted to named people.</summary>
    ReadPlans,

    /// <summary>See only the plans in which one is named: an assurance group's member from outside the body, for a term.</summary>
    ReadNamedPlans,

    /// <summary>Write updates on rows that the person owns or is a delegate of.</summary>
    UpdateOwnActivities,

    /// <summary>Add and change plans, sections and any row.</summary>
    EditPlans,

    /// <summary>Bring a plan in from a file, and again.</summary>
    ImportPlans,

    /// <summary>Approve a proposed closure or send it back.</summary>
    ApproveClosures,

    /// <summary>Open and close a round of updates, chase what is late, accept or send back.</summary>
    RunRounds,

    /// <summary>Take a decision on a row: what leadership is asked for.</summary>
    DecideOnPlans,

    /// <summary>Challenge a row or ask about it, for the meeting that looks at the plan.</summary>
    ChallengePlans,

    /// <summary>Prepare an edition for the public: settle what the gate finds, send it for approval, correct and withdraw.</summary>
    PrepareEditions,

    /// <summary>Approve an edition that someone else has prepared, and waive what its author may not.</summary>
    ApproveEditions,

    /// <summary>See the cases of the body: complaints.</summary>
    ReadCases,

    /// <summary>Log cases and work on them up to their answer and closing.</summary>
    HandleCases,

    /// <summary>Assign cases, authorise extensions, reopen what is closed.</summary>
    ManageCases,

    /// <summary>Sign an answer as the body's definitive one, or send it back.</summary>
    SignOffAnswers,

    /// <summary>Read the history of every record that the person may see.</summary>
    ReadHistory,

    /// <summary>Read every record of the body, restricted ones too, for a limited time; that reading is recorded.</summary>
    ReadEverything,

    /// <summary>Add people, give and end roles, change what a role may do.</summary>
    ManagePeople,

    /// <summary>Change the body's name, colour, units and time zone.</summary>
    ManageBody,

    /// <summary>Issue and revoke API tokens for oneself.</summary>
    UseApi,
}
