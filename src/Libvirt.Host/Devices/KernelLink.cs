namespace Libvirt.Host.Devices;

/// <summary>Links by which sysfs tells what belongs together.</summary>
internal static class KernelLink
{
    /// <summary>Name of what a link leads to; null when there is no such link.</summary>
    public static string? Name(string path) => new FileInfo(path).LinkTarget is { } target ? Path.GetFileName(target) : null;
}
