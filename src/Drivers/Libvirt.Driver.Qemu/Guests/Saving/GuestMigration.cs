using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Guests.Saving;

/// <summary>QEMU writes its state, or reads it: begun by a command, its end told by an event.</summary>
public sealed class GuestMigration
{
    private const long Unlimited = long.MaxValue / (1024 * 1024) * (1024 * 1024); // bytes a second
    private const string Name = "migrate";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly object _gate = new();
    private string? _end;

    /// <summary>QEMU told a new state of it; what is no end does not matter.</summary>
    public void Tell(string status)
    {
        if (status is not ("completed" or "failed" or "cancelled" or "canceled"))
            return;
        lock (_gate)
        {
            _end ??= status;
            System.Threading.Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Gives it up, because there will be no event any more.</summary>
    public void Lose() => Tell("failed");

    /// <summary>QEMU writes its state to a descriptor; waits for the end.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: why it could not; VIR_ERR_OPERATION_ABORTED: somebody ended it</exception>
    public static void Save(QemuRun run, int descriptor, Stateful.Jobs.LongJob job)
    {
        var migration = Begin(run);
        try
        {
            run.Monitor.Execute("migrate-set-parameters", new JsonObject().Add("max-bandwidth", Unlimited), Deadline.After(Patience));
            run.Monitor.Execute("getfd", new JsonObject().Add("fdname", Name), Deadline.After(Patience), [descriptor]);
            job.Progress = new MigrationProgress(run, job);
            job.Cancel = () => run.Monitor.Begin("migrate_cancel");
            run.Monitor.Execute("migrate", new JsonObject().Add("uri", "fd:" + Name), Deadline.After(Patience));
            migration.WaitForEnd(run, job);
            job.Result = job.Progress.Parameters;
        }
        finally
        {
            job.Cancel = null;
            run.Migration = null;
        }
    }

    /// <summary>QEMU, started with <c>-incoming defer</c>, reads its state from a descriptor; waits for the end.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: why it could not</exception>
    public static void Load(QemuRun run, int descriptor)
    {
        var migration = Begin(run);
        try
        {
            run.Monitor.Execute("getfd", new JsonObject().Add("fdname", Name), Deadline.After(Patience), [descriptor]);
            run.Monitor.Execute("migrate-incoming", new JsonObject().Add("uri", "fd:" + Name), Deadline.After(Patience));
            migration.WaitForEnd(run, null);
        }
        finally
        {
            run.Migration = null;
        }
    }

    private static GuestMigration Begin(QemuRun run)
    {
        run.Monitor.Execute("migrate-set-capabilities", new JsonObject().Add("capabilities", new JsonArray(new JsonObject().Add("capability", "events").Add("state", true))), Deadline.After(Patience));
        var migration = new GuestMigration();
        run.Migration = migration;
        if (run.Monitor.End is not null)
            migration.Lose();
        return migration;
    }

    private void WaitForEnd(QemuRun run, Stateful.Jobs.LongJob? job)
    {
        lock (_gate)
            while (_end is null)
                System.Threading.Monitor.Wait(_gate);
        if (_end == "completed")
            return;
        if (job?.IsCancelled == true)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationAborted, $"job '{(job.Kind == Stateful.Jobs.LongJobKind.Dump ? "domain core dump" : "domain save")}' canceled by client");
        throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"job 'migration' failed: {Reason(run)}");
    }

    private static string Reason(QemuRun run)
    {
        if (run.Monitor.End is { } end)
            return end.Message;
        var answer = run.Monitor.Ask("query-migrate", null, Deadline.After(Patience));
        return answer.IsError ? "unexpectedly failed" : answer.Object.GetString("error-desc") ?? "unexpectedly failed";
    }
}
