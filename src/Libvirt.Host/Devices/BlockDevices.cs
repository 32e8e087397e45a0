using Libvirt.Host.Files;

namespace Libvirt.Host.Devices;

/// <summary>Block devices of the host.</summary>
public static class BlockDevices
{
    /// <summary>Type of SCSI devices that are CD-ROM drives.</summary>
    private const long CdromType = 5;

    /// <summary>True when a path is a CD-ROM drive; links are followed.</summary>
    public static bool IsCdrom(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var target = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            return target.FullName.StartsWith("/dev/", StringComparison.Ordinal) && KernelFile.ReadNumber($"/sys/class/block/{target.Name}/device/type") == CdromType;
        }
        catch (IOException)
        {
            return false; // links in a circle lead to no drive
        }
    }
}
