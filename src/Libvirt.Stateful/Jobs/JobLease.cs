namespace Libvirt.Stateful.Jobs;

/// <summary>The right to do something to an object; ends with <see cref="Dispose"/>.</summary>
public sealed class JobLease : IDisposable
{
    private readonly ObjectJobs _jobs;

    internal JobLease(ObjectJobs jobs, JobKind kind, string api)
    {
        (_jobs, Kind, Api) = (jobs, kind, api);
        Started = Environment.TickCount64;
    }

    /// <summary>What it does.</summary>
    public JobKind Kind { get; }

    /// <summary>The call that holds it.</summary>
    public string Api { get; }

    /// <summary>When it began, in milliseconds of the monotonic clock.</summary>
    public long Started { get; }

    /// <inheritdoc/>
    public void Dispose() => _jobs.End(this);
}
