using System.Collections.Frozen;

namespace Answerable.Domain.Plans.Reading;

/// <summary>The words with which plans head their columns. The longest phrase that a header holds decides; of two as long, the later one.</summary>
internal static class HeaderWords
{
    private const int LongestPhrase = 5;

    private static readonly FrozenDictionary<string, (ColumnRole Role, int Rank)> Phrases = Build();

    private static readonly FrozenSet<string> WholeHeaderOnly = new[]
    {
        "no", "nr", "id", "#", "item", "ref", "code", "what", "who", "when", "how", "why", "date", "from", "to", "until", "end", "start", "by", "work", "title", "name",
        "aim", "aims", "details", "detail", "description", "issue", "improvement", "type", "category", "area", "heading", "part", "service", "state", "position", "links", "link", "completed", "complete", "done", "number", "reporting", "step", "steps", "required", "party", "post", "team",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> SmallWords =
        new[] { "of", "the", "and", "to", "for", "by", "our", "is", "a", "an", "in", "on", "key", "this", "with", "or", "against", "any", "latest", "overall" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A header that is a question is for what its first word asks.</summary>
    private static readonly FrozenDictionary<string, ColumnRole> Questions = new Dictionary<string, ColumnRole>(StringComparer.Ordinal)
    {
        ["when"] = ColumnRole.Target,
        ["who"] = ColumnRole.Owner,
        ["what"] = ColumnRole.Activity,
        ["how"] = ColumnRole.Measure,
        ["where"] = ColumnRole.Comment,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the header is for, and the share of its words that say so (numbers and small words apart).</summary>
    public static (ColumnRole Role, int Rank, double Share) Read(string header)
    {
        var words = Words(header);
        if (words.Length == 0)
        {
            return (ColumnRole.Unknown, 9, 0);
        }

        var spoken = words.Count(word => !word.All(char.IsDigit));
        var (best, rank, length) = (ColumnRole.Unknown, 9, 0);
        for (var size = Math.Min(LongestPhrase, words.Length); size > 0 && length == 0; size--)
        {
            for (var at = words.Length - size; at >= 0 && length == 0; at--)
            {
                var phrase = string.Join(' ', words, at, size);
                if (Phrases.TryGetValue(phrase, out var found) && (size >= spoken || !WholeHeaderOnly.Contains(phrase)))
                {
                    (best, rank, length) = (found.Role, found.Rank, size);
                }
            }
        }

        if (length == 0 && words.Length > 1 && Questions.TryGetValue(words[0], out var asked))
        {
            return (asked, 2, 1);
        }

        var saying = words.Count(word => !SmallWords.Contains(word) && !word.All(char.IsDigit));
        return (best, rank, length == 0 ? 0 : saying == 0 ? 1 : Math.Min(1, (double)length / saying));
    }

    /// <summary>The column is marked as not for publication.</summary>
    public static bool SaysNotForPublication(string header)
    {
        var key = PlainText.Key(header);
        return Withheld.Any(words => key.Contains(words, StringComparison.Ordinal));
    }

    private static readonly string[] Withheld = ["not for publication", "not to be published", "not for publishing", "internal only", "internal use only", "not published", "do not publish"];

    private static string[] Words(string header)
    {
        var key = PlainText.Key(InBrackets(header, keep: false));
        return (key.Length > 0 ? key : PlainText.Key(InBrackets(header, keep: true))).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string InBrackets(string header, bool keep)
    {
        var from = header.IndexOf('(', StringComparison.Ordinal);
        return keep || from < 0 ? header : header[..from] + (header.IndexOf(')', from) is var to && to > 0 ? header[(to + 1)..] : "");
    }

    private static FrozenDictionary<string, (ColumnRole, int)> Build()
    {
        var phrases = new Dictionary<string, (ColumnRole, int)>(StringComparer.Ordinal);
        void Add(ColumnRole role, int rank, string list)
        {
            foreach (var phrase in list.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                phrases.Add(phrase, (role, rank));
            }
        }

        Add(ColumnRole.Number, 1, "no|nr|number|#|ref|reference|ref no|ref number|reference number|reference no|id|item|item no|action no|action number|action ref|action reference|action id|activity no|activity number|activity ref|activity id|task no|task id|task number|milestone no|milestone id|serial|serial no|code|unique id|unique reference|line no|row no|s no|sn|plan ref|plan reference");
        Add(ColumnRole.Activity, 1, "action|actions|activity|activities|task|tasks|commitment|commitments|pledge|pledges|what we will do|what will we do|what we are going to do|what are we going to do|what will be done|what needs to be done|we will|what we plan to do|action description|description of action|activity description|task description|change idea|change ideas|improvement idea|improvement action|agreed action|management action|planned action|action required|actions required|required action|action to be taken|actions to be taken|actions we will take|action plan|specific action|action needed|action point|action points|action agreed|action title|action name");
        Add(ColumnRole.Activity, 2, "milestone|milestones|deliverable|deliverables|step|steps|initiative|initiatives|project|projects|project name|project title|intervention|interventions|work|piece of work|project description|key task|improvement activity");
        Add(ColumnRole.Activity, 3, "objective|objectives|goal|goals|smart objective|improvement|area for improvement|description|details|detail|what|title|name|requirement|requirements|issue|programme|work programme|proposal");
        Add(ColumnRole.Recommendations, 1, "recommendation|recommendations|audit recommendation|recommendation no|recommendation number|recommendation ref|finding ref|rec|rec no");
        Add(ColumnRole.Type, 1, "type|activity type|action type|type of activity|type of work|category|bau project");
        Add(ColumnRole.Frequency, 1, "frequency|how often|reporting frequency|review frequency|periodicity");
        Add(ColumnRole.Start, 1, "start|start date|date started|started|from|commencement|commencement date|commence|planned start|begin|begins|begin date|date raised");
        Add(ColumnRole.End, 1, "end|end date|finish|finish date|to|until|planned end|planned finish|ends");
        Add(ColumnRole.Target, 1, "target|target date|target dates|due|due date|due by|date due|deadline|deadlines|by when|when|timescale|timescales|timeframe|time frame|timeline|timelines|timing|completion date|target completion|target completion date|planned completion|planned completion date|expected completion|expected completion date|estimated completion|estimated completion date|anticipated completion|achieved by|achieve by|complete by|completed by|deliver by|delivered by|delivery date|date for completion|date of completion|implementation date|target implementation date|milestone date|original target date|original due date|original date|agreed date|date to be completed|target for completion|to be completed by|completion by|date|target timescale|action by date|action date|due for completion|forecast completion");
        Add(ColumnRole.CompletedOn, 1, "date completed|completed on|actual completion|actual completion date|actual date|date closed|closed on|closure date|date achieved|actual end|actual end date|actual finish");
        Add(ColumnRole.Aims, 1, "aim|aims|strategic aim|strategic aims|aims met|strategic objective|strategic objectives|corporate aim|corporate aims|strategic priority|strategic priorities|corporate priority|corporate priorities|corporate objective|corporate objectives|strategic outcome|strategic outcomes|link to aims|link to strategic aims|links to strategic aims|strategic goal|strategic goals|national outcome|national outcomes");
        Add(ColumnRole.Priority, 1, "priority|priority level|priority rating|importance|urgency|moscow");
        Add(ColumnRole.Owner, 1, "owner|owners|lead|leads|lead officer|lead officers|lead person|lead name|responsible|responsibility|responsibilities|responsible party|responsible parties|responsible officer|responsible person|responsible owner|responsible lead|person responsible|persons responsible|officer responsible|accountable|accountability|accountable officer|accountable person|accountable lead|who|by whom|officer|assigned to|assignee|resource name|resource names|allocated to|action owner|action by|owner name|lead responsibility|lead agency|lead organisation|lead organization|lead department|lead service|lead team|lead director|delivery lead|executive lead|exec lead|director lead|senior responsible owner|sro|who will do it|who is responsible|who will do this|executive owner|sponsor|lead and partners|responsible department|responsible service|responsible team|responsible manager|responsible director|manager responsible|lead manager");
        Add(ColumnRole.Delegates, 1, "delegate|delegates|delegated to|update author|updates written by|updated by");
        Add(ColumnRole.Measure, 1, "measure|measures|measurement|measurements|kpi|kpis|performance indicator|performance indicators|performance measure|performance measures|indicator|indicators|measure of success|measures of success|success measure|success measures|success criteria|success criterion|how we will measure|how will we measure|how we will know|how will we know|how will success be measured|outcome measure|outcome measures|evidence of completion|evidence of success|evidence required|expected outcome|expected outcomes|intended outcome|intended outcomes|desired outcome|desired outcomes|what success looks like|what will success look like|what does good look like|output|outputs|expected result|expected results|evidence|acceptance criteria|monitoring|impact measure|target measure");
        Add(ColumnRole.Status, 1, "status|rag|brag|rag status|brag status|rag rating|brag rating|current status|progress status|overall status|current rag|rating|delivery status|action status|status rag|bragg|state|traffic light|completion status|status of action|delivery confidence");
        Add(ColumnRole.AsOf, 1, "as of|as at|date of update|update date|last updated|date updated|date of last update|status date|position as at|reporting date");
        Add(ColumnRole.Comment, 1, "comment|comments|update|updates|progress|progress update|progress updates|progress report|progress to date|progress made|progress notes|current position|position|latest position|latest update|current update|narrative|commentary|notes|note|remarks|progress comment|progress comments|status update|status comment|status comments|status commentary|status narrative|rag comment|rag commentary|what we did|what we have done|what has been done|action taken|actions taken|quarterly update|progress commentary|progress narrative|comments on progress|update on progress|explanation|reason for status|summary of progress|progress so far|activity to date|current progress|progress since last report|achievements");
        Add(ColumnRole.Links, 1, "depends on|dependency|dependencies|interdependencies|related actions|linked actions|links to other actions|see also");
        Add(ColumnRole.Documents, 1, "document|documents|link|links|supporting document|supporting documents|supporting evidence|hyperlink|url|web link|link to evidence|link to document|documentation|attachment|attachments|evidence link|source document|links to documents");
        Add(ColumnRole.Grouping, 1, "section|theme|themes|workstream|work stream|workstreams|strand|pillar|chapter|domain|priority area|priority theme|priority areas|strategic theme|key theme|area|area of work|focus area|area of focus|work area|key area|heading|group|driver|primary driver|outcome|outcomes|strategic driver|programme area|policy area|service area|key priority|our priority|our priorities|long term outcome|ambition|action area|part|mission|goal area|improvement theme|improvement area");
        Add(ColumnRole.KeptAsItIs, 1, "previous status|previous rag|last status|last rag|previous rag status|prior status|last quarter|previous quarter|% complete|percent complete|percentage complete|% completed|progress %|revised date|revised target|revised target date|revised due date|revised deadline|revised completion date|new target date|review date|next review|next review date|date of next review|reporting mechanism|budget|cost|costs|resources|resource|resource implications|funding|risk|risks|baseline|actual|partner|partners|supporting partners|support|previous update|last update|trend|direction of travel|movement");
        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
