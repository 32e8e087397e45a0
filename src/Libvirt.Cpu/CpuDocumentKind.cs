namespace Libvirt.Cpu;

/// <summary>Whose processor a <c>cpu</c> element describes.</summary>
public enum CpuDocumentKind
{
    /// <summary>A host's: with an architecture, without mode and policies.</summary>
    Host,

    /// <summary>A guest's.</summary>
    Guest,

    /// <summary>A host's when it has an architecture, else a guest's.</summary>
    Either,
}
