using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests.Dumping;

/// <summary>QEMU writes the guest's memory beside its other work; an event tells the end.</summary>
public sealed class MemoryDump
{
    private const string Name = "dump";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly object _gate = new();
    private bool _hasEnded;
    private string? _error;

    /// <summary>QEMU told the end.</summary>
    /// <param name="error">Why it failed; null when it did not.</param>
    public void Tell(string? error)
    {
        lock (_gate)
        {
            if (!_hasEnded)
                (_hasEnded, _error) = (true, error);
            System.Threading.Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Writes to a descriptor and waits for the end.</summary>
    /// <param name="run">The guest.</param>
    /// <param name="descriptor">Open for writing.</param>
    /// <param name="format">"kdump-zlib" ...; null for ELF.</param>
    /// <param name="job">Gets the progress.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: QEMU does not know the format; VIR_ERR_OPERATION_FAILED: why it could not</exception>
    public static void Write(QemuRun run, int descriptor, string? format, LongJob job)
    {
        if (format is not null && !run.Monitor.QueryDumpFormats(Deadline.After(Patience)).Contains(format))
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"unsupported dumpformat '{format}' for this QEMU binary");
        var dump = new MemoryDump();
        run.Dump = dump;
        try
        {
            if (run.Monitor.End is { } end)
                throw end;
            job.Progress = new DumpProgress(run, job);
            run.Monitor.GiveDescriptor(Name, descriptor, Deadline.After(Patience));
            Start(run, format);
            dump.WaitForEnd();
            job.Result = job.Progress.Parameters;
        }
        finally
        {
            run.Dump = null;
        }
    }

    private static void Start(QemuRun run, string? format)
    {
        try
        {
            run.Monitor.DumpGuestMemory("fd:" + Name, format, detach: true, Deadline.After(Patience));
        }
        catch (LibvirtException) when (run.Monitor.End is null)
        {
            // QEMU has not taken it; its own words are the caller's error.
            _ = run.Monitor.Ask("closefd", new Json.JsonObject().Add("fdname", Name), Deadline.After(Patience));
            throw;
        }
    }

    private void WaitForEnd()
    {
        lock (_gate)
            while (!_hasEnded)
                System.Threading.Monitor.Wait(_gate);
        if (_error is not null)
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"memory-only dump failed: {_error}");
    }
}
