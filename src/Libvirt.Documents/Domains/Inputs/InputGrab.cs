namespace Libvirt.Documents.Domains;

/// <summary>What an input device grabs.</summary>
[XmlEnum]
public enum InputGrab
{
    /// <summary><c>all</c></summary>
    All,
}
