namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>
/// What a command line needs that has to be opened, made or asked for. A start opens things for real; virConnectDomainXMLToNative and tests only name them.
/// Descriptors stay the implementation's: it closes them when QEMU has them, or when the start fails.
/// </summary>
public interface ILaunchResources
{
    /// <summary>A listening UNIX socket for QEMU.</summary>
    /// <param name="path">Its path; an old file there is removed.</param>
    /// <returns>the descriptor</returns>
    int ListenUnix(string path);
}
