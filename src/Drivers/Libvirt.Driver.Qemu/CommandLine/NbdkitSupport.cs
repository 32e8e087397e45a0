namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>What the host's nbdkit can serve in QEMU's place.</summary>
/// <param name="Curl">http, https, ftp, ftps, tftp.</param>
/// <param name="Ssh">ssh.</param>
public sealed record NbdkitSupport(bool Curl, bool Ssh);
