using System.Text;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Documents.StoragePools;
using Libvirt.Documents.StorageVolumes;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>What upstream's tests pretend to have opened: fixed numbers (SUITES.md of the corpus).</summary>
public sealed class PretendedResources(UpstreamCase? c = null) : ILaunchResources
{
    private const int KeyLength = 32;
    private const string Secret = "AQCVn5hO6HzFAhAAq0NCv8jtJcIcE+HOBlMQ1A";

    /// <inheritdoc/>
    public int? ListenUnix(string path) => 1729;

    /// <inheritdoc/>
    public int? OpenOutput(string path, bool append) => 1750;

    /// <inheritdoc/>
    public int? OpenLog(string path, bool append) => 1751;

    /// <inheritdoc/>
    public (int Device, int Cancel) OpenTpm(string path) => (1730, 1731);

    /// <inheritdoc/>
    public int ReservePort(GraphicsPort purpose) => purpose switch { GraphicsPort.Vnc => 5900, GraphicsPort.VncWebSocket => -1, GraphicsPort.Spice => 5901, GraphicsPort.SpiceTls => 5902, _ => 3389 };

    /// <inheritdoc/>
    public string NetworkAddress(string network)
        => throw LibvirtException.Create(ErrorDomain.Network, ErrorNumber.NoNetwork, $"no network with matching name '{network}'");

    /// <inheritdoc/>
    public bool SupportsVfio => true;

    /// <inheritdoc/>
    public string RenderNode() => "/dev/dri/foo";

    /// <inheritdoc/>
    public int ConnectVideo(string alias) => 1729;

    /// <inheritdoc/>
    public string? EmulatedTpm(Tpm tpm) => "/dev/test";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> MasterKey { get; } = Enumerable.Range(0, KeyLength).Select(i => (byte)i).ToArray();

    /// <inheritdoc/>
    public void FillRandom(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
            buffer[i] = (byte)i;
    }

    /// <inheritdoc/>
    public byte[] SecretValue(StorageSecret secret, string usageType) => Encoding.UTF8.GetBytes(Secret);

    /// <inheritdoc/>
    public bool IsHostCdrom(string path) => path == "/dev/cdrom";

    /// <inheritdoc/>
    public DescriptorGroup DescriptorGroup(string group)
    {
        foreach (var known in c?.Parameter("fd_groups")?.EnumerateArray() ?? default)
            if (known.GetProperty("name").GetString() == group)
                return new([.. known.GetProperty("fds").EnumerateArray().Select(f => f.GetInt32())], known.GetProperty("writable").GetBoolean());
        throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"file descriptor group '{group}' was not associated with the domain");
    }

    /// <inheritdoc/>
    public int OpenVdpa(string path) => c?.Parameter("vdpa_fds")?.TryGetProperty(path, out var descriptor) == true ? descriptor.GetInt32() : 1732;

    /// <inheritdoc/>
    public PoolVolume Volume(string pool, string volume)
    {
        if (pool == "inactive")
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"storage pool '{pool}' containing volume '{volume}' is not active");
        if (volume == "nonexistent")
            throw LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.NoStorageVol, $"no storage vol with matching name '{volume}'");
        var document = StoragePoolDocument.Parse(File.ReadAllText(UpstreamCase.File($"storagepoolxml2xmlout/{pool}.xml")));
        var type = StorageVolumeType.Block;
        var name = volume;
        if (volume.IndexOf('+') is var plus and > 0 && StorageVolumeTypeNames.TryParse(volume.AsSpan(0, plus), out type))
            name = volume[(plus + 1)..];
        return new(document, type, $"/some/{StorageVolumeTypeNames.Text(type)}/device/{name}");
    }

    /// <inheritdoc/>
    public uint Identity(string name, bool isGroup) => uint.Parse(name.TrimStart('+'), System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public NetworkDescriptors OpenTap(Libvirt.Documents.Domains.Interface card, InterfaceType type, int queues, bool vhost)
        => new([.. Enumerable.Range(type == InterfaceType.Ethernet ? 3 : 102, queues)], vhost ? [.. Enumerable.Range(44, queues)] : []);

    /// <inheritdoc/>
    public NetworkPortDocument NetworkPort(Libvirt.Documents.Domains.Interface card)
    {
        var parts = card.Source!.Network!.Split(';');
        return parts.Length == 2 ? NetworkPortDocument.Parse(File.ReadAllText(UpstreamCase.File($"virnetworkportxml2xmldata/{parts[1]}.xml")))
            : throw LibvirtException.Create(ErrorDomain.Network, ErrorNumber.NoNetwork, $"no network with matching name '{parts[0]}'");
    }

    /// <inheritdoc/>
    public int OpenVhostScsi() => 3;

    /// <inheritdoc/>
    public (int Descriptor, uint Cid) OpenVhostVsock(uint? requested) => (6789, requested ?? 42);

    /// <inheritdoc/>
    public string ScsiGenericDevice(string adapter, HostDeviceAddress address) => "sg0";
}
