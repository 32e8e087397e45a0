using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>For command lines that are only shown: nothing is opened, QEMU would open it itself.</summary>
internal sealed class DescribedResources : ILaunchResources
{
    /// <inheritdoc/>
    public int? ListenUnix(string path) => null;

    /// <inheritdoc/>
    public int? OpenOutput(string path, bool append) => null;

    /// <inheritdoc/>
    public int? OpenLog(string path, bool append) => null;

    /// <inheritdoc/>
    public (int Device, int Cancel) OpenTpm(string path) => (-1, -1);

    /// <inheritdoc/>
    public int ConnectVideo(string alias) => -1;

    /// <inheritdoc/>
    public EncryptedSecret Encrypt(Uuid secret) => throw LaunchBuilder.Unsupported("a command line with secrets can only be shown for a guest that is started");

    /// <inheritdoc/>
    public string EmulatedTpm(Tpm tpm) => "";
}
