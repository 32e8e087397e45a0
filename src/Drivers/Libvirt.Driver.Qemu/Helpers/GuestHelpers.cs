using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>All programs beside QEMU that serve one guest. They begin before QEMU, which connects to them, and end with it.</summary>
/// <param name="configuration">qemu.conf.</param>
/// <param name="guest">The live definition, with number and aliases.</param>
/// <param name="run">The run.</param>
internal sealed class GuestHelpers(QemuConfiguration configuration, DomainDocument guest, QemuRun run)
{
    /// <summary>Starts what the definition needs. When one fails, none is left.</summary>
    /// <param name="security">Who the guest is.</param>
    /// <param name="place">Where they run.</param>
    /// <param name="isIncoming">The guest's state comes from elsewhere, that of its TPM too.</param>
    /// <param name="secret">The value of a secret, of its kind.</param>
    /// <param name="drawer">The end of a video card's socket pair that its program gets, by the card's alias.</param>
    /// <exception cref="LibvirtException">a program is not installed, or ends, with its own words</exception>
    public void Start(SecurityStack security, HelperPlace place, bool isIncoming, Func<StorageSecret, string, byte[]> secret, Func<string, int> drawer)
    {
        try
        {
            foreach (var graphics in guest.Devices.Graphics)
                if (HasBus(graphics))
                {
                    new GuestBus(configuration, guest).Start(security, place);
                    run.EditStatus(status => status.BusDaemon = true);
                    break;
                }
            foreach (var backend in Emulators())
                new TpmEmulator(configuration, guest, backend).Start(security, place, backend.EncryptionSecret is { } key ? secret(new() { Uuid = Uuid.TryParse(key, out var uuid) ? uuid : null }, "vtpm") : null, isIncoming);
            foreach (var system in guest.Devices.FileSystems)
                if (IsServed(system))
                    new VirtualFileServer(configuration, guest, run.Folder, system).Start(place, configuration.IsPrivileged ? (configuration.UserId, configuration.GroupId) : null);
            foreach (var video in guest.Devices.Videos)
                if (VideoServer.IsUsed(video))
                    new VideoServer(configuration, guest, video).Start(drawer(video.Info.Alias?.Name ?? ""), security, place);
            foreach (var card in guest.Devices.Interfaces)
                if (NetworkBackend.IsPasst(card))
                    new PasstServer(configuration, guest, card).Start(security, place);
            foreach (var image in NbdkitServer.Images(guest))
                new NbdkitServer(configuration, guest, image).Start(security, place, secret);
            if (guest.Devices.Disks.Exists(HasReservations))
            {
                new ReservationServer(configuration, guest, run.Folder).Start(place, security);
                run.EditStatus(status => status.ReservationDaemon = true);
            }
        }
        catch
        {
            Stop();
            throw;
        }
    }

    /// <summary>Ends those that run, whoever started them.</summary>
    public void Stop()
    {
        if (run.Status.BusDaemon || guest.Devices.Graphics.Exists(HasBus))
            new GuestBus(configuration, guest).Stop();
        foreach (var backend in Emulators())
            new TpmEmulator(configuration, guest, backend).Stop();
        foreach (var system in guest.Devices.FileSystems)
            if (IsServed(system))
                new VirtualFileServer(configuration, guest, run.Folder, system).Stop();
        foreach (var video in guest.Devices.Videos)
            if (VideoServer.IsUsed(video))
                new VideoServer(configuration, guest, video).Stop();
        foreach (var card in guest.Devices.Interfaces)
            if (NetworkBackend.IsPasst(card))
                new PasstServer(configuration, guest, card).Stop();
        foreach (var image in NbdkitServer.Images(guest))
            NbdkitServer.Stop(image);
        if (run.Status.ReservationDaemon || guest.Devices.Disks.Exists(HasReservations))
            new ReservationServer(configuration, guest, run.Folder).Stop();
    }

    /// <summary>Deletes the state of the TPMs of a guest that is no more, unless it is to stay.</summary>
    /// <param name="configuration">qemu.conf.</param>
    /// <param name="guest">The definition.</param>
    /// <param name="always">The caller wants it gone although the definition says that it stays.</param>
    /// <param name="keep">The caller wants it kept where the definition does not say so.</param>
    public static void RemoveTpmState(QemuConfiguration configuration, DomainDocument guest, bool always = false, bool keep = false)
    {
        foreach (var tpm in guest.Devices.Tpms)
            if (tpm.Backend is { Type: TpmBackendType.Emulator } backend && (backend.PersistentState == true ? always : !keep))
                new TpmEmulator(configuration, guest, backend).RemoveState();
    }

    private IEnumerable<TpmBackend> Emulators()
    {
        foreach (var tpm in guest.Devices.Tpms)
            if (tpm.Backend is { Type: TpmBackendType.Emulator } backend)
                yield return backend;
    }

    private static bool HasBus(Graphics graphics) => graphics is { Type: GraphicsType.Dbus, Address: null } && graphics.PeerToPeer != true;

    private static bool IsServed(FileSystem system) => system is { Driver.Type: FileSystemDriverType.Virtiofs, Source.Socket: null };

    private static bool HasReservations(Disk disk)
    {
        if (disk.Source?.Reservations is { Managed: true })
            return true;
        for (var store = disk.BackingStore; store is not null; store = store.Next)
            if (store.Source?.Reservations is { Managed: true })
                return true;
        return false;
    }
}
