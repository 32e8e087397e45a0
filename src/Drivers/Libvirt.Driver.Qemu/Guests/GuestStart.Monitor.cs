using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Devices.Processors;
using Libvirt.Driver.Qemu.Guests.Saving;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;

namespace Libvirt.Driver.Qemu.Guests;

internal sealed partial class GuestStart
{
    private static readonly TimeSpan GreetingPatience = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromSeconds(60);

    /// <summary>Connects to the monitor. The socket listens before QEMU is there, so nothing has to be tried again.</summary>
    private void Connect()
    {
        try
        {
            _run.Monitor = GuestMonitor.Connect(host, guest, _run, MonitorStep.Socket(_run.Folder));
            _rollback.Add(_run.Monitor.Dispose);
            _run.Monitor.Negotiate(Deadline.After(GreetingPatience));
        }
        catch (LibvirtException e)
        {
            throw WithLog(e, "process exited while connecting to monitor");
        }
    }

    /// <summary>Asks for what only QEMU knows, and sets what can only be set now.</summary>
    private void Complete()
    {
        try
        {
            PluggableVcpus.Plug(_run.Monitor, _live, Deadline.After(Patience));
            new GuestCompletion(guest, _run).Run(Deadline.After(Patience));
            new GuestProcessor(guest, _run).Settle(Deadline.After(Patience));
            GuestThreads.Place(guest, _run, Deadline.After(Patience));
            if (host.Confinement.SeparatesProcessors)
                ProcessorCores.Follow(host.Confinement.CoreScheduling, [], _run.Status.Vcpus);
            if (host.ResourceGroupsOf(guest.State.Live!) is { } shares)
            {
                _rollback.Add(shares.Remove);
                shares.Make(_run.Status.Vcpus);
            }
            foreach (var card in _live.Devices.Interfaces)
                if (card.Link == InterfaceLink.Down)
                    _run.Monitor.SetLink(AddressProperties.Alias(card.Info), false, Deadline.After(Patience));
            Tuning.TunedStart.Run(guest.State.Live!, _run);
        }
        catch (LibvirtException e) when (_run.Monitor.End is not null)
        {
            throw WithLog(e, "QEMU unexpectedly closed the monitor");
        }
    }

    /// <summary>QEMU gets the state of the saved guest.</summary>
    private void LoadImage(SavedGuest image)
    {
        using var file = image.OpenState();
        using var end = SaveFile.ForReading(file, image.Header.Format, request.BypassesCache);
        try
        {
            GuestMigration.Load(_run, end.Number);
        }
        catch (LibvirtException e) when (_run.Monitor.End is not null)
        {
            throw WithLog(e, "QEMU unexpectedly closed the monitor");
        }
        end.Complete();
    }

    /// <summary>The processors start.</summary>
    private void Continue()
    {
        try
        {
            GuestProcessors.Continue(guest, _run, Deadline.After(Patience));
        }
        catch (LibvirtException e) when (_run.Monitor.End is not null)
        {
            throw WithLog(e, "QEMU unexpectedly closed the monitor");
        }
    }

    /// <summary>When QEMU ended, its own last words say why.</summary>
    private LibvirtException WithLog(LibvirtException error, string what)
    {
        if (_run.Process!.WaitForEnd(1000) is null)
            return error;
        var words = _log!.LastWords();
        return LibvirtException.Internal(ErrorDomain.Qemu, words.Length > 0 ? $"{what}: {words}" : what);
    }
}
