using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests.Saving;

/// <summary>How far QEMU is in writing its state. Asking it takes a moment; a guest that does not answer shows what was known last.</summary>
internal sealed class MigrationProgress(QemuRun run, LongJob job) : IJobProgress
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private DomainJobInfo _last;

    /// <inheritdoc/>
    public DomainJobInfo Info
    {
        get
        {
            try
            {
                Take(run.Monitor.Ask("query-migrate", null, Deadline.After(Patience)));
            }
            catch (LibvirtException)
            {
                // What was known last is better than an error of a call that only asks how far it is.
            }
            _last.Type = (int)DomainJobType.Unbounded;
            _last.TimeElapsed = (ulong)(Environment.TickCount64 - job.Started);
            return _last;
        }
    }

    /// <inheritdoc/>
    public TypedParameter[] Parameters
    {
        get
        {
            var info = Info;
            return
            [
                TypedParameter.Int(Constants.DomainJobOperation, (int)job.Operation),
                TypedParameter.ULong(Constants.DomainJobTimeElapsed, info.TimeElapsed),
                TypedParameter.ULong(Constants.DomainJobDataTotal, info.DataTotal),
                TypedParameter.ULong(Constants.DomainJobDataProcessed, info.DataProcessed),
                TypedParameter.ULong(Constants.DomainJobDataRemaining, info.DataRemaining),
                TypedParameter.ULong(Constants.DomainJobMemoryTotal, info.MemTotal),
                TypedParameter.ULong(Constants.DomainJobMemoryProcessed, info.MemProcessed),
                TypedParameter.ULong(Constants.DomainJobMemoryRemaining, info.MemRemaining),
            ];
        }
    }

    private void Take(QmpReply answer)
    {
        if (answer.IsError || answer.Object.GetObject("ram") is not { } ram)
            return;
        _last.MemTotal = _last.DataTotal = Number(ram, "total");
        _last.MemProcessed = _last.DataProcessed = Number(ram, "transferred");
        _last.MemRemaining = _last.DataRemaining = Number(ram, "remaining");
    }

    private static ulong Number(JsonObject part, string name) => part.GetNumber(name)?.AsULong ?? 0;
}
