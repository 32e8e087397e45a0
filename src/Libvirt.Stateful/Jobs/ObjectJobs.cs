namespace Libvirt.Stateful.Jobs;

/// <summary>
/// Who may change an object: one short job at a time, and beside it at most one long one, which lets only certain short ones pass. Readers need none of it.
/// Nobody waits without end: after the deadline a call answers who is in its way.
/// </summary>
/// <param name="errors">The domain of the errors.</param>
public sealed class ObjectJobs(ErrorDomain errors)
{
    /// <summary>How long a call waits for others; native's 30 seconds.</summary>
    public static readonly TimeSpan StandardWait = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private JobLease? _short;
    private LongJob? _long;
    private int _waiting;

    /// <summary>The short job that runs; null when there is none.</summary>
    public JobLease? Current => Volatile.Read(ref _short);

    /// <summary>The long job that runs; null when there is none.</summary>
    public LongJob? Long => Volatile.Read(ref _long);

    /// <summary>The figures of the last long job that succeeded; null when there are none, or they were taken.</summary>
    public TypedParameter[]? Completed { get; set; }

    /// <summary>The most calls that wait at a time; 0 for any number (qemu.conf's max_queued).</summary>
    public int MaximumWaiting { get; set; }

    /// <summary>Begins a short job, after those before it.</summary>
    /// <param name="kind">What it does; a long job lets only queries, ends and aborts pass.</param>
    /// <param name="api">The call, as messages name it.</param>
    /// <param name="wait">How long to wait; null for the standard.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_TIMEOUT: another one did not end in time; VIR_ERR_OPERATION_FAILED: too many wait</exception>
    public JobLease Begin(JobKind kind, string api, TimeSpan? wait = null)
    {
        var deadline = Deadline(wait);
        lock (_gate)
        {
            Wait(() => _short is null && (_long is null || PassesLong(kind)), deadline);
            var lease = new JobLease(this, kind, api);
            Volatile.Write(ref _short, lease);
            return lease;
        }
    }

    /// <summary>Begins a short job of the thread that runs the long job: only the short ones of others are waited for.</summary>
    public JobLease BeginNested(LongJob within, string api, TimeSpan? wait = null)
    {
        var deadline = Deadline(wait);
        lock (_gate)
        {
            if (_long != within)
                throw LibvirtException.OperationInvalid(errors, $"the job of {within.Api} has ended");
            Wait(() => _short is null, deadline);
            var lease = new JobLease(this, JobKind.Modify, api);
            Volatile.Write(ref _short, lease);
            return lease;
        }
    }

    /// <summary>Begins a long job.</summary>
    /// <exception cref="LibvirtException">as <see cref="Begin"/></exception>
    public LongJob BeginLong(LongJobKind kind, DomainJobOperation operation, string api, TimeSpan? wait = null)
    {
        var deadline = Deadline(wait);
        lock (_gate)
        {
            Wait(() => _short is null && _long is null, deadline);
            var job = new LongJob(this, kind, operation, api);
            Volatile.Write(ref _long, job);
            return job;
        }
    }

    /// <summary>Asks the long job to end.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: there is none, or it cannot be ended</exception>
    public void AbortLong()
    {
        var job = Long ?? throw LibvirtException.OperationInvalid(errors, "no job is active on the domain");
        if (job.Cancel is null && !job.IsCancelled)
            throw LibvirtException.OperationInvalid(errors, job.WhyNotAborted ?? $"cannot abort {Text(job.Kind)}; use virDomainDestroy instead");
        job.Abort();
    }

    internal void End(JobLease lease)
    {
        lock (_gate)
        {
            if (_short != lease)
                return;
            Volatile.Write(ref _short, null);
            Monitor.PulseAll(_gate);
        }
    }

    internal void End(LongJob job)
    {
        lock (_gate)
        {
            if (_long != job)
                return;
            Completed = job.Result ?? Completed;
            Volatile.Write(ref _long, null);
            Monitor.PulseAll(_gate);
        }
    }

    private static bool PassesLong(JobKind kind) => kind is JobKind.Query or JobKind.Destroy or JobKind.Abort;

    private static long Deadline(TimeSpan? wait) => Environment.TickCount64 + (long)(wait ?? StandardWait).TotalMilliseconds;

    private void Wait(Func<bool> isFree, long deadline)
    {
        if (isFree())
            return;
        if (MaximumWaiting > 0 && _waiting >= MaximumWaiting)
            throw LibvirtException.OperationFailed(errors, "cannot acquire state change lock due to max_queued limit" + Holder());
        _waiting++;
        try
        {
            while (!isFree())
            {
                long left = deadline - Environment.TickCount64;
                if (left <= 0)
                    throw LibvirtException.Create(errors, ErrorNumber.OperationTimeout, "cannot acquire state change lock" + Holder());
                Monitor.Wait(_gate, (int)Math.Min(left, int.MaxValue));
            }
        }
        finally
        {
            _waiting--;
        }
    }

    /// <summary>Who is in the way, for messages.</summary>
    private string Holder() => _short is { } held ? $" (held by monitor={held.Api})" : _long is { } job ? $" (held by {Text(job.Kind)} of {job.Api})" : "";

    private static string Text(LongJobKind kind) => kind switch
    {
        LongJobKind.MigrationOut => "migration out",
        LongJobKind.MigrationIn => "migration in",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
