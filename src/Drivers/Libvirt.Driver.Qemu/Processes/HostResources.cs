using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Host.Accounts;
using Libvirt.Host.Devices;
using Libvirt.Host.Files;
using Libvirt.Host.Network;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Client.Logging;
using Libvirt.Settings;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Opens for real what a guest's command line needs. What is open is closed at the end: QEMU has its own copies by then.</summary>
/// <param name="guest">The guest.</param>
/// <param name="run">The run that starts, or gets a device.</param>
/// <param name="loan">Descriptors that programs gave for disks.</param>
/// <param name="configuration">qemu.conf, for the ranges of ports.</param>
internal sealed class HostResources(Guest<QemuRun> guest, QemuRun run, DescriptorLoan loan, QemuConfiguration configuration) : ILaunchResources, IDisposable
{
    private const uint GroupToo = 0x1FD; // 0775: as if QEMU itself had made the socket
    private const int FirstRdpPort = 3389;
    private const string RenderFolder = "/dev/dri";
    private readonly List<Descriptor> _open = [];
    private readonly Dictionary<string, int> _videoPrograms = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> MasterKey => run.MasterKey ??= File.ReadAllBytes(CommandLine.Steps.MasterKeyStep.File(run.Folder));

    /// <inheritdoc/>
    public int? ListenUnix(string path) => Keep(ListeningSocket.ListenUnix(path, GroupToo, null, 1));

    /// <inheritdoc/>
    public void CompleteChain(Disk disk) => ImageChainCompletion.Run(disk);

    /// <inheritdoc/>
    public void FillRandom(Span<byte> buffer) => RandomBytes.Fill(buffer);

    /// <inheritdoc/>
    public byte[] SecretValue(StorageSecret secret, string usageType)
        => throw LibvirtException.Create(ErrorDomain.Secret, ErrorNumber.NoSecret, secret.Uuid is { } uuid ? $"no secret with matching uuid '{uuid}'" : $"no secret with matching usage '{secret.Usage}'");

    /// <inheritdoc/>
    public bool IsHostCdrom(string path) => OpticalDrives.Is(path);

    /// <inheritdoc/>
    public DescriptorGroup DescriptorGroup(string group) => loan.Groups.TryGetValue(group, out var found) ? found
        : throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"file descriptor group '{group}' was not associated with the domain");

    /// <inheritdoc/>
    public int OpenVdpa(string path) => Keep(DeviceFile.Open(path, ErrorDomain.Qemu));

    /// <inheritdoc/>
    public PoolVolume Volume(string pool, string volume) => PoolVolumes.Find(pool, volume);

    /// <inheritdoc/>
    public uint Identity(string name, bool isGroup) => (isGroup ? Groups.FindId(name) : Users.FindId(name))
        ?? throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, isGroup ? $"Failed to parse group '{name}'" : $"Failed to parse user '{name}'");

    /// <inheritdoc/>
    public int? OpenOutput(string path, bool append)
    {
        if (!configuration.UsesLogDaemon)
            return Keep(OutputFile.Open(path, append, ErrorDomain.Qemu));
        using var daemon = LogManagerClient.Open();
        return Keep(daemon.OpenLog("qemu", guest.Uuid, guest.Name, path, !append, out _));
    }

    /// <inheritdoc/>
    public int? OpenLog(string path, bool append) => OpenOutput(path, append);

    /// <inheritdoc/>
    public (int Device, int Cancel) OpenTpm(string path)
    {
        var (device, cancel) = new TpmDevices().Open(path);
        return (Keep(device), Keep(cancel));
    }

    /// <inheritdoc/>
    public int ReservePort(GraphicsPort purpose) => purpose switch
    {
        GraphicsPort.VncWebSocket => GraphicsPorts.Shared.Reserve(Port(DisplaySettings.WebSocketPortMinimum), Port(DisplaySettings.WebSocketPortMaximum), "webSocket"),
        GraphicsPort.Rdp => GraphicsPorts.Shared.Reserve(FirstRdpPort, ushort.MaxValue, "rdp"),
        _ => GraphicsPorts.Shared.Reserve(Port(DisplaySettings.PortMinimum), Port(DisplaySettings.PortMaximum), "display"),
    };

    private int Port(UnsignedSetting setting) => (int)configuration.Get(setting);

    /// <inheritdoc/>
    public string NetworkAddress(string network)
        => throw LibvirtException.Create(ErrorDomain.Network, ErrorNumber.NoNetwork, $"no network with matching name '{network}'");

    /// <inheritdoc/>
    public bool SupportsVfio => VfioHost.IsSupported;

    /// <inheritdoc/>
    public string RenderNode()
    {
        string? first = null;
        if (Directory.Exists(RenderFolder))
            foreach (var node in Directory.EnumerateFiles(RenderFolder, "renderD*"))
                if (first is null || string.CompareOrdinal(node, first) < 0)
                    first = node;
        return first ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "No DRM render nodes available");
    }

    /// <inheritdoc/>
    public int ConnectVideo(string alias)
    {
        var (ours, theirs) = SocketIo.CreatePair();
        _videoPrograms[alias] = Keep(theirs);
        return Keep(ours);
    }

    /// <inheritdoc/>
    public int VideoProgramEnd(string alias) => _videoPrograms[alias];

    /// <inheritdoc/>
    public NetworkDescriptors OpenTap(InterfaceDevice card, InterfaceType type, int queues, bool vhost) 
    {
        // The kernel's half needs the processor's help.
        var (taps, vhosts) = GuestTaps.Open(Place, card, queues, vhost && guest.State.Live?.Type == DomainType.Kvm);
        run.OpenTaps?.Add(card.Target!.Device!);
        return new(Array.ConvertAll(taps, Keep), vhosts.ConvertAll(Keep));
    }

    /// <inheritdoc/>
    public void NameTap(InterfaceDevice card)
    {
        if (NetworkBackend.Type(card) == InterfaceType.Vhostuser && card.Target?.Device is null && card.Source?.Path is { } socket && OpenVSwitch.VhostUserName(socket, card.Source.Mode == "server") is { } port)
            (card.Target ??= new()).Device = port;
        // QEMU's helper takes the kernel's.
        if (configuration.IsPrivileged || !card.IsBridged)
            TapNames.Choose(card);
    }

    /// <inheritdoc/>
    public void CloseTap(InterfaceDevice card) => GuestTaps.Close(Place, card);

    /// <inheritdoc/>
    public void AlterTap(InterfaceDevice from, InterfaceDevice to) => GuestTaps.Alter(Place, guest.Name, from, to);

    /// <inheritdoc/>
    public void BeginTap(InterfaceDevice card) => CardActivity.Begin(card);

    private TapPlace Place => TapPlace.Of(guest.Uuid, configuration, run.Folder);

    /// <inheritdoc/>
    public NetworkPortDocument NetworkPort(InterfaceDevice card)
        => throw LibvirtException.Create(ErrorDomain.Network, ErrorNumber.NoNetwork, $"no network with matching name '{card.Source?.Network}'");

    /// <inheritdoc/>
    public int OpenVhostScsi() => Keep(DeviceFile.Open("/dev/vhost-scsi", ErrorDomain.Qemu));

    /// <inheritdoc/>
    public (int Descriptor, uint Cid) OpenVhostVsock(uint? requested)
    {
        var (device, address) = new VhostVsock().Open(requested);
        return (Keep(device), address);
    }

    /// <inheritdoc/>
    public string ScsiGenericDevice(string adapter, HostDeviceAddress address) => ScsiUnits.GenericDevice(adapter, address.Bus ?? 0, address.Target ?? 0, address.Unit ?? 0);

    /// <inheritdoc/>
    public string? EmulatedTpm(Tpm tpm) => new TpmEmulator(configuration, guest.State.Live!, tpm.Backend!).Socket;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var descriptor in _open)
            descriptor.Dispose();
        _open.Clear();
        loan.Dispose();
    }

    private int Keep(Descriptor descriptor)
    {
        _open.Add(descriptor);
        return descriptor.Number;
    }
}
