namespace Libvirt.Stateful.Jobs;

/// <summary>A long job: who runs it, how far it is, whether it is to end. Ends with <see cref="Dispose"/>.</summary>
public sealed class LongJob : IDisposable
{
    private readonly ObjectJobs _jobs;
    private volatile Action? _cancel;
    private volatile bool _isCancelled;

    internal LongJob(ObjectJobs jobs, LongJobKind kind, DomainJobOperation operation, string api)
    {
        (_jobs, Kind, Operation, Api) = (jobs, kind, operation, api);
        Started = Environment.TickCount64;
    }

    /// <summary>What it does.</summary>
    public LongJobKind Kind { get; }

    /// <summary>What programs are told that it does.</summary>
    public DomainJobOperation Operation { get; }

    /// <summary>The call that runs it.</summary>
    public string Api { get; }

    /// <summary>When it began, in milliseconds of the monotonic clock.</summary>
    public long Started { get; }

    /// <summary>How far it is, as the driver knows it; null while it does not.</summary>
    public IJobProgress? Progress { get; set; }

    /// <summary>Whether it was asked to end; whoever runs it looks before each step.</summary>
    public bool IsCancelled => _isCancelled;

    /// <summary>What ends it early; called at most once, by the thread of virDomainAbortJob. Null when it cannot be ended.</summary>
    public Action? Cancel
    {
        get => _cancel;
        set
        {
            _cancel = value;
            if (_isCancelled)
                Interlocked.Exchange(ref _cancel, null)?.Invoke();
        }
    }

    /// <summary>What is said when it cannot be ended early; null for general words.</summary>
    public string? WhyNotAborted { get; set; }

    /// <summary>The figures of its end, for those who ask afterwards; null while it has not succeeded.</summary>
    public TypedParameter[]? Result { get; set; }

    /// <summary>Asks it to end.</summary>
    public void Abort()
    {
        _isCancelled = true;
        Interlocked.Exchange(ref _cancel, null)?.Invoke();
    }

    /// <summary>It is done, or given up.</summary>
    public void Dispose() => _jobs.End(this);
}
