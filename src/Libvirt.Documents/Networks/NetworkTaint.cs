namespace Libvirt.Documents.Networks;

/// <summary>What was done to a network that nobody supports.</summary>
[XmlEnum]
public enum NetworkTaint
{
    /// <summary>A script of the host's administrator ran.</summary>
    [XmlName("hook-script")]
    HookScript,
}
