namespace Libvirt.Host.Devices;

/// <summary>CD and DVD drives of the host.</summary>
public static class OpticalDrives
{
    private const long ScsiType = 5; // TYPE_ROM of SCSI

    /// <summary>Whether a path, or what it links to, is such a drive.</summary>
    public static bool Is(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var name = (file.ResolveLinkTarget(returnFinalTarget: true) ?? file).Name;
            return name.Length > 0 && KernelFile.ReadNumber($"/sys/class/block/{name}/device/type") == ScsiType;
        }
        catch (IOException)
        {
            return false; // no such folder, or links in a circle: opening it will tell
        }
    }
}
