using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests.Dumping;

/// <summary>How far QEMU is in writing the memory. A guest that does not answer shows what was known last.</summary>
internal sealed class DumpProgress(QemuRun run, LongJob job) : IJobProgress
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private ulong _done, _total;

    /// <inheritdoc/>
    public DomainJobInfo Info
    {
        get
        {
            Ask();
            return new()
            {
                Type = (int)DomainJobType.Unbounded, TimeElapsed = Elapsed,
                MemTotal = _total, MemProcessed = _done, MemRemaining = _total - _done, DataTotal = _total, DataProcessed = _done, DataRemaining = _total - _done,
            };
        }
    }

    /// <inheritdoc/>
    public TypedParameter[] Parameters
    {
        get
        {
            Ask();
            return
            [
                TypedParameter.Int(Constants.DomainJobOperation, (int)job.Operation),
                TypedParameter.ULong(Constants.DomainJobTimeElapsed, Elapsed),
                TypedParameter.ULong(Constants.DomainJobMemoryTotal, _total),
                TypedParameter.ULong(Constants.DomainJobMemoryProcessed, _done),
                TypedParameter.ULong(Constants.DomainJobMemoryRemaining, _total - _done),
            ];
        }
    }

    private ulong Elapsed => (ulong)(Environment.TickCount64 - job.Started);

    private void Ask()
    {
        try
        {
            var answer = run.Monitor.QueryDump(Deadline.After(Patience));
            ulong total = answer.GetNumber("total")?.AsULong ?? 0;
            (_total, _done) = (total, Math.Min(answer.GetNumber("completed")?.AsULong ?? 0, total));
        }
        catch (LibvirtException)
        {
            // What was known last is better than an error of a call that only asks how far it is.
        }
    }
}
