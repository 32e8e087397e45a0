namespace Libvirt.Documents;

/// <summary>A document with title, description and metadata of programs.</summary>
public interface IDescribed
{
    /// <summary>One line; null when there is none.</summary>
    string? Title { get; set; }

    /// <summary>Any text; null when there is none.</summary>
    string? Description { get; set; }

    /// <summary>One child element a namespace; null when there is none.</summary>
    XmlFragment? Metadata { get; set; }
}
