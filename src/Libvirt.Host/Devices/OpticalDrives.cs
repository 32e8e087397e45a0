namespace Libvirt.Host.Devices;

/// <summary>CD and DVD drives of the host.</summary>
public static class OpticalDrives
{
    private const long ScsiType = 5; // TYPE_ROM of SCSI

    /// <summary>Whether a path, or what it links to, is such a drive.</summary>
    public static bool Is(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return false;
        var name = (file.ResolveLinkTarget(returnFinalTarget: true) ?? file).Name;
        return name.Length > 0 && KernelFile.ReadNumber($"/sys/class/block/{name}/device/type") == ScsiType;
    }
}
