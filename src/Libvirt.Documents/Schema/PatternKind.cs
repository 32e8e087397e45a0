namespace Libvirt.Documents.Schema;

/// <summary>The operators of RELAX NG.</summary>
internal enum PatternKind : byte
{
    /// <summary>Matches nothing at all: no continuation is possible.</summary>
    NotAllowed,
    Empty,
    Text,
    /// <summary>Text that belongs to a datatype.</summary>
    Data,
    /// <summary>This text.</summary>
    Value,
    Choice,
    Interleave,
    Group,
    OneOrMore,
    Attribute,
    Element,
    /// <summary>A definition, by name.</summary>
    Reference,
    /// <summary>First is what the current element still needs, Second what follows behind it.</summary>
    After,
}
