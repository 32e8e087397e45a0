using Libvirt.Documents.Domains.Saving;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Files;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests.Saving;

/// <summary>A guest goes into a file: header, definition, QEMU's state. Native's format, in both directions.</summary>
internal sealed class GuestSave(QemuHost host, Guest<QemuRun> guest, QemuRun run, LongJob job)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Saves and ends the guest. When it fails, the guest goes on and the file is gone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="definition">Another definition for the image, of the same machine; null for the guest's.</param>
    /// <param name="runsAfterRestore">Null for as it is now.</param>
    /// <param name="format">How to pack; null for qemu.conf's.</param>
    /// <param name="isDirect">Past the host's cache of files.</param>
    public void Run(string path, string? definition, bool? runsAfterRestore, SaveImageFormat? format, bool isDirect = false)
    {
        // Its changes are in a file that goes with the guest.
        if (guest.State.Live!.Devices.Disks.Exists(static d => d.Transient is not null))
            throw LibvirtException.OperationInvalid(ErrorDomain.Qemu, "migration with transient disk is not supported");
        var packing = format ?? SaveFile.Format(host.Configuration.Get(SaveSettings.SaveFormat) ?? "raw", "save");
        var xml = Definition(definition);
        bool ran = guest.State.State == DomainState.Running;
        // A daemon that takes over now lets the guest go on.
        SetJob(new() { Type = "none", LongType = "save", Phase = "none" });
        if (ran)
        {
            run.PausedReason = DomainPausedReason.Save;
            GuestProcessors.Stop(guest, run, Deadline.After(Patience));
        }
        FaultPoint.Pass("save-stopped");
        // What was there before, a device even, is not ours to remove.
        bool isOurs = !Path.Exists(path);
        try
        {
            Write(path, isDirect, new() { Xml = xml, IsComplete = false, WasRunning = runsAfterRestore ?? ran, Format = packing, Cookie = new() { Cpu = guest.State.Live!.Cpu } });
        }
        catch
        {
            if (isOurs)
                PrivateFolder.RemoveFile(path);
            Resume(ran);
            SetJob(null);
            throw;
        }
        FaultPoint.Pass("save-written");
        GuestStop.EndProcess(run, force: true);
    }

    private void SetJob(Documents.Domains.Status.Qemu.QemuJob? job)
    {
        run.EditStatus(status => status.Job = job);
        host.SaveStatus(guest);
    }

    private string Definition(string? other)
    {
        var live = guest.State.Live!;
        var kept = host.Migratable(live, run);
        if (other is not null)
        {
            var given = DomainDocument.Parse(other, host.Reading with { SkipValidation = true });
            kept.CompareGuestAbi(given);
            kept = given;
        }
        return kept.Format(new() { Inactive = true, Secure = true, Migratable = true });
    }

    private void Write(string path, bool isDirect, SaveImageHeader header)
    {
        using var file = SequentialFile.CreateNew(path, ErrorDomain.Qemu);
        file.Write(header.ToBytes());
        using (var end = SaveFile.ForWriting(file, header.Format, isDirect))
        {
            try
            {
                FaultPoint.Pass("save-begun");
                GuestMigration.Save(run, end.Number, job);
            }
            catch (LibvirtException) when (end.Error is not 0)
            {
                // QEMU only saw that nobody takes its data any more; why, is known here.
                throw LibvirtException.System(ErrorDomain.Qemu, end.Error, $"unable to write '{path}'");
            }
            end.Complete();
        }
        // Only a file that is whole gets the mark of a whole one.
        header.IsComplete = true;
        file.Seek(0);
        file.Write(header.ToBytes(header.TextSize));
        file.Synchronize();
    }

    private void Resume(bool ran)
    {
        if (!ran || run.Monitor.End is not null)
            return;
        try
        {
            run.RunningReason = DomainRunningReason.SaveCanceled;
            GuestProcessors.Continue(guest, run, Deadline.After(Patience));
        }
        catch (LibvirtException e)
        {
            host.Report($"guest '{guest.Name}' stays paused after its save has failed: {e.Message}");
            guest.Update(state => state.State == DomainState.Paused ? state with { Reason = (int)DomainPausedReason.ApiError } : state);
        }
    }
}
