namespace Libvirt.Documents;

/// <summary>What <see cref="XmlPullReader.ReadNode"/> found.</summary>
public enum XmlNode
{
    /// <summary>A start tag; its element is current now.</summary>
    Start,

    /// <summary>The end of the current element; its parent is current now.</summary>
    End,

    /// <summary>Text, decoded.</summary>
    Text,

    /// <summary>The content of a CDATA section.</summary>
    Data,

    /// <summary>A comment, with its delimiters.</summary>
    Comment,

    /// <summary>A processing instruction, with its delimiters.</summary>
    Instruction,
}
