namespace Libvirt.Documents;

/// <summary>What attributes, elements and text have in common. Members are written in the order of their declaration, attributes before elements.</summary>
/// <remarks>
/// A null reference, a null value type and an empty list are absent. <c>bool?</c> is yes/no (on/off with <see cref="OnOff"/>);
/// a plain <c>bool</c> element is present or absent.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public abstract class XmlMemberAttribute(string? name) : Attribute
{
    /// <summary>Name in the document, with the prefix if it has one.</summary>
    public string? Name { get; } = name;

    /// <summary>The libvirt version that introduced it, for the reference page.</summary>
    public string? Since { get; set; }

    /// <summary>
    /// Name of a bool property, or of a method <c>bool M(in FormatOptions)</c>, of the same type: the member is written only when it is true.
    /// </summary>
    public string? When { get; set; }

    /// <summary>Read and written only in the view of a running object.</summary>
    public bool Live { get; set; }

    /// <summary>Written only in a view with secrets.</summary>
    public bool Secret { get; set; }

    /// <summary>Written only in status files.</summary>
    public bool Status { get; set; }

    /// <summary>Value that is not written, for members that cannot be null.</summary>
    public object? Omit { get; set; }

    /// <summary>Number of hexadecimal digits: written as 0x..., read with base 0. Zero for decimal.</summary>
    public int Hex { get; set; }

    /// <summary>Integers: read with base 0 (0x, octal) though written in decimal.</summary>
    public bool AnyBase { get; set; }

    /// <summary>A tristate that is spelled on/off instead of yes/no.</summary>
    public bool OnOff { get; set; }

    /// <summary>Zero is refused.</summary>
    public bool NonZero { get; set; }

    /// <summary>Integers that native reads into a signed one and bounds: from 0 to 2^31-1, and other words for what is refused.</summary>
    public bool NonNegative { get; set; }

    /// <summary>Absence is an error: native's "Missing required attribute ...", or <see cref="Missing"/>.</summary>
    public bool Required { get; set; }

    /// <summary>Text of the error for absence.</summary>
    public string? Missing { get; set; }

    /// <summary>Code of the error for absence; VIR_ERR_XML_ERROR unless told.</summary>
    public ErrorNumber MissingCode { get; set; } = ErrorNumber.XmlError;

    /// <summary>Text of the error for a value that cannot be read, {0} is the value; null for native's "Invalid value for attribute ...".</summary>
    public string? Invalid { get; set; }

    /// <summary>Code of the error of <see cref="Invalid"/>; VIR_ERR_CONFIG_UNSUPPORTED unless told.</summary>
    public ErrorNumber InvalidCode { get; set; } = ErrorNumber.ConfigUnsupported;

    /// <summary>Domain of the errors of <see cref="Missing"/> and <see cref="Invalid"/>; the document's unless told.</summary>
    public ErrorDomain FaultDomain { get; set; }

    /// <summary>How native calls the value when it cannot be read ("memtune/hard_limit[1]"), after "./"; the name unless told.</summary>
    public string? Path { get; set; }

    /// <summary>The type has hand-written <c>void Read{Property}(XmlPullReader, ...)</c> and <c>void Write{Property}(XmlBuffer)</c>.</summary>
    public bool Custom { get; set; }

    /// <summary>
    /// Datatype of the value in the notation of <see cref="XmlSchemaAttribute"/>, where the schema is stricter or wider than the C# type:
    /// <c>%absolutePath</c>, <c>%port | 'auto'</c>, <c>/[a-z]+/</c>.
    /// </summary>
    public string? Data { get; set; }

    /// <summary>The whole pattern of the member in the notation of <see cref="XmlSchemaAttribute"/>, for what is irregular; else it follows from the declaration.</summary>
    public string? Schema { get; set; }

    /// <summary>The schema demands the member though reading does not; with false the contrary.</summary>
    public bool Needed { get; set; }

    /// <summary>Written after the members of the base type (which otherwise come last).</summary>
    public bool AfterBase { get; set; }

    /// <summary>An attribute of a base type that is written before those of the derived types.</summary>
    public bool First { get; set; }
}
