namespace Answerable.Domain.Access;

/// <summary>What a role may do, per area. Which role holds which is data (<c>packs/access/roles.yaml</c>), by these keys in kebab case.</summary>
public enum Permission
{
    /// <summary>See the plans of the body that are not restricted to named people.</summary>
    ReadPlans,

    /// <summary>Write updates on rows that the person owns or is a delegate of.</summary>
    UpdateOwnActivities,

    /// <summary>Add and change plans, sections and any row.</summary>
    EditPlans,

    /// <summary>Bring a plan in from a file, and again.</summary>
    ImportPlans,

    /// <summary>Approve a proposed closure or send it back.</summary>
    ApproveClosures,

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
