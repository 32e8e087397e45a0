namespace Libvirt.Driver.Qemu.Security;

/// <summary>A change of a file's label, to be made later, perhaps in the guest's namespace.</summary>
/// <param name="path">The file.</param>
/// <param name="needsLock">Others who label it must wait meanwhile: what is remembered is read and written in several steps.</param>
public abstract class LabelChange(string path, bool needsLock)
{
    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Others who label it must wait meanwhile.</summary>
    public bool NeedsLock => needsLock;

    /// <summary>Makes the change.</summary>
    /// <exception cref="LibvirtException">it cannot be made; nothing is changed</exception>
    public abstract void Apply();

    /// <summary>Makes it undone.</summary>
    /// <exception cref="LibvirtException">that cannot be done</exception>
    public abstract void Revert();
}
