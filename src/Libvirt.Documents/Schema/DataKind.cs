namespace Libvirt.Documents.Schema;

/// <summary>The primitive datatypes: everything else is made of them.</summary>
internal enum DataKind : byte
{
    /// <summary>Text that a pattern describes.</summary>
    Pattern,
    /// <summary>Decimal number within bounds, with a sign if it likes.</summary>
    Integer,
    /// <summary>Decimal digits within bounds, no sign.</summary>
    Digits,
}
