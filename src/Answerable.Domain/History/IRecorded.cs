namespace Answerable.Domain.History;

/// <summary>A row that belongs to a body. Every table carries its body.</summary>
public interface IOfBody
{
    Guid Id { get; }

    Guid BodyId { get; }
}

/// <summary>A row whose changes stand in the history of a record: its own, or the record that it is a part of.</summary>
public interface IRecorded : IOfBody
{
    /// <summary>The record whose chain the change is written to, such as ("activity", id).</summary>
    RecordKey Record { get; }
}

/// <summary>A record with a history of its own. <paramref name="Kind"/> is a lower-case word of the glossary.</summary>
public readonly record struct RecordKey(string Kind, Guid Id)
{
    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>Personal data or free text: the history holds a salted digest of it, and the words stand beside the chain until disposal.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivateTextAttribute : Attribute;
