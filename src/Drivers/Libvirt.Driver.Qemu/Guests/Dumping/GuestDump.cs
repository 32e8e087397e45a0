using Libvirt.Documents.Domains.Saving;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Guests.Saving;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Files;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests.Dumping;

/// <summary>A guest's memory goes into a file, for a debugger; the guest stays.</summary>
internal sealed class GuestDump(QemuHost host, Guest<QemuRun> guest, QemuRun run, LongJob job)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Dumps. The processors stand meanwhile, unless VIR_DUMP_LIVE is set; what becomes of the guest then is the caller's.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its form.</param>
    /// <param name="flags">Live, bypassing the cache, memory only, with a reset at the end.</param>
    /// <exception cref="LibvirtException">why it could not; the file is gone and the guest as before</exception>
    public void Run(string path, DomainCoreDumpFormat format, DomainCoreDumpFlags flags)
    {
        job.WhyNotAborted = (flags & DomainCoreDumpFlags.MemoryOnly) != 0 ? "cannot abort memory-only dump" : null;
        bool resumes = (flags & DomainCoreDumpFlags.Live) == 0 && guest.State.State == DomainState.Running;
        if (resumes)
        {
            run.PausedReason = DomainPausedReason.Dump;
            GuestProcessors.Stop(guest, run, Deadline.After(Patience));
        }
        bool isDone = false;
        try
        {
            Write(path, format, flags);
            isDone = true;
        }
        finally
        {
            if (run.Monitor.End is null && (!isDone || (flags & DomainCoreDumpFlags.Crash) == 0))
                GoOn(resumes, isDone && (flags & DomainCoreDumpFlags.Reset) != 0);
        }
    }

    /// <summary>Writes the file, and no more.</summary>
    public void Write(string path, DomainCoreDumpFormat format, DomainCoreDumpFlags flags)
    {
        bool isMemoryOnly = (flags & DomainCoreDumpFlags.MemoryOnly) != 0, isDirect = (flags & DomainCoreDumpFlags.BypassCache) != 0;
        var word = Word(format);
        if (!isMemoryOnly && format != DomainCoreDumpFormat.Raw)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, "kdump-compressed format is only supported with memory-only dump");
        // What was there before, a device even, is not ours to remove.
        bool isOurs = !Path.Exists(path);
        using var file = SequentialFile.CreateNew(path, ErrorDomain.Qemu);
        try
        {
            if (isMemoryOnly && !isDirect)
                MemoryDump.Write(run, file.Number, word, job);
            else
                WriteThrough(file, path, isMemoryOnly, isDirect, word);
            file.Synchronize();
        }
        catch
        {
            if (isOurs)
                PrivateFolder.RemoveFile(path);
            throw;
        }
    }

    private void WriteThrough(SequentialFile file, string path, bool isMemoryOnly, bool isDirect, string? word)
    {
        using var end = SaveFile.ForWriting(file, isMemoryOnly ? SaveImageFormat.Raw : Packing(), isDirect);
        try
        {
            if (isMemoryOnly)
                MemoryDump.Write(run, end.Number, word, job);
            else
                GuestMigration.Save(run, end.Number, job);
        }
        catch (LibvirtException) when (end.Error is not 0)
        {
            // QEMU only saw that nobody takes its data any more; why, is known here.
            throw LibvirtException.System(ErrorDomain.Qemu, end.Error, $"unable to write '{path}'");
        }
        end.Complete();
    }

    private void GoOn(bool resumes, bool resets)
    {
        try
        {
            if (resets)
                run.Monitor.Execute("system_reset", null, Deadline.After(Patience));
            if (!resumes)
                return;
            run.RunningReason = DomainRunningReason.Unpaused;
            GuestProcessors.Continue(guest, run, Deadline.After(Patience));
        }
        catch (LibvirtException e)
        {
            guest.Update(state => state.State == DomainState.Paused ? state with { Reason = (int)DomainPausedReason.ApiError } : state);
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"resuming after dump failed: {e.Message}");
        }
        finally
        {
            host.SaveStatus(guest);
        }
    }

    /// <summary>qemu.conf's form; one whose program is missing becomes raw, as with native.</summary>
    private SaveImageFormat Packing()
    {
        var word = host.Configuration.Get(SaveSettings.DumpFormat) ?? "raw";
        try
        {
            return SaveFile.Format(word, "dump");
        }
        catch (LibvirtException e)
        {
            host.Report($"the dump of guest '{guest.Name}' is not packed: {e.Message}");
            return SaveImageFormat.Raw;
        }
    }

    /// <summary>QEMU's word; null for its own choice, ELF.</summary>
    private static string? Word(DomainCoreDumpFormat format) => format switch
    {
        DomainCoreDumpFormat.Raw => null,
        DomainCoreDumpFormat.KdumpZlib => "kdump-zlib",
        DomainCoreDumpFormat.KdumpLzo => "kdump-lzo",
        DomainCoreDumpFormat.KdumpSnappy => "kdump-snappy",
        DomainCoreDumpFormat.WinDmp => "win-dmp",
        _ => throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"unknown dumpformat '{(int)format}'"),
    };
}
