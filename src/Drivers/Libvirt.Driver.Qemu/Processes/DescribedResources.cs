using System.Globalization;
using System.Security.Cryptography;
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
    public string EmulatedTpm(Tpm tpm) => "";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> MasterKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <inheritdoc/>
    public void FillRandom(Span<byte> buffer) => RandomNumberGenerator.Fill(buffer);

    /// <inheritdoc/>
    public byte[] SecretValue(StorageSecret secret, string usageType) => throw LaunchBuilder.Unsupported("secrets cannot be looked up yet");

    /// <inheritdoc/>
    public bool IsHostCdrom(string path) => false;

    /// <inheritdoc/>
    public DescriptorGroup DescriptorGroup(string group)
        => throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"file descriptor group '{group}' was not associated with the domain");

    /// <inheritdoc/>
    public int OpenVdpa(string path) => -1;

    /// <inheritdoc/>
    public PoolVolume Volume(string pool, string volume) => throw LaunchBuilder.Unsupported("volumes of storage pools cannot be looked up yet");

    /// <inheritdoc/>
    public uint Identity(string name, bool isGroup) => uint.TryParse(name.AsSpan().TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
        ? number : throw LaunchBuilder.Unsupported($"'{name}' is not a number");
}
