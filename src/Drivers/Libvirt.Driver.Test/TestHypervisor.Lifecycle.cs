using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override void DomainCreate(Domain domain) => DomainCreateWithFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainCreateWithFiles(Domain domain, int[] files, uint flags) => DomainCreateWithFlags(domain, flags);

    /// <inheritdoc/>
    public override void DomainCreateWithFlags(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainCreateWithFlags");
        using var job = Write(domain);
        if (job.State.State != DomainState.Shutoff)
            throw Failure.Internal($"Domain '{domain.Name}' is already running");
        Start(job, DomainRunningReason.Booted);
        domain.Id = job.State.Id;
        job.Raise(DomainEventType.Started, DomainEventStartedDetailType.Booted);
    }

    /// <inheritdoc/>
    public override void DomainSuspend(Domain domain)
    {
        using var job = Write(domain);
        if (job.State.State is DomainState.Shutoff or DomainState.Paused)
            throw Failure.Internal($"domain '{domain.Name}' not running");
        job.State = job.State with { State = DomainState.Paused, Reason = (int)DomainPausedReason.User };
        job.Raise(DomainEventType.Suspended, DomainEventSuspendedDetailType.Paused);
    }

    /// <inheritdoc/>
    public override void DomainResume(Domain domain)
    {
        using var job = Write(domain);
        if (job.State.State != DomainState.Paused)
            throw Failure.Internal($"domain '{domain.Name}' not paused");
        job.State = job.State with { State = DomainState.Running, Reason = (int)DomainRunningReason.Unpaused };
        job.Raise(DomainEventType.Resumed, DomainEventResumedDetailType.Unpaused);
    }

    /// <inheritdoc/>
    public override void DomainShutdown(Domain domain) => DomainShutdownFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainShutdownFlags(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainShutdownFlags");
        using var job = Write(domain);
        if (job.State.State == DomainState.Shutoff)
            throw Failure.Internal($"domain '{domain.Name}' not running");
        Stop(job, domain, DomainShutoffReason.Shutdown, DomainEventStoppedDetailType.Shutdown);
    }

    /// <inheritdoc/>
    public override void DomainDestroy(Domain domain) => DomainDestroyFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainDestroyFlags(Domain domain, uint flags)
    {
        Flags.Check(flags, (uint)DomainDestroyFlagsValues.Graceful, "testDomainDestroyFlags");
        using var job = WriteActive(domain);
        Stop(job, domain, DomainShutoffReason.Destroyed, DomainEventStoppedDetailType.Destroyed);
    }

    /// <inheritdoc/>
    public override void DomainReboot(Domain domain, uint flags)
    {
        Flags.Check(flags, 0x1f, "testDomainReboot");
        using var job = WriteActive(domain);
        if (job.State.Definition.OnReboot is LifecycleAction.Restart or LifecycleAction.RenameRestart)
            job.State = job.State with { State = DomainState.Running, Reason = (int)DomainRunningReason.Booted };
        else
            Stop(job, domain, DomainShutoffReason.Shutdown, DomainEventStoppedDetailType.Shutdown);
    }

    /// <inheritdoc/>
    public override void DomainReset(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainReset");
        using var job = WriteActive(domain);
    }

    /// <inheritdoc/>
    public override void DomainInjectNMI(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainInjectNMI");
        _ = ReadActive(domain);
    }

    /// <summary>A guest that is off starts: a new number, a copy of the definition for later, no saved image any more.</summary>
    private void Start(TestDomainJob job, DomainRunningReason reason)
    {
        var next = job.State.NextDefinition ?? (job.State.Persistent ? job.State.Definition : null);
        var running = job.State.Definition.Clone();
        running.Id = host.NextId();
        TestDomainDefinition.NameInterfaces(running);
        job.State = job.State with
        {
            Definition = running,
            NextDefinition = next is null ? null : TestDomainDefinition.Persistable(ReferenceEquals(next, job.State.Definition) ? running : next),
            State = DomainState.Running,
            Reason = (int)reason,
            HasManagedSave = false,
        };
    }

    /// <summary>A guest stops; a transient one is gone.</summary>
    private static void Stop(TestDomainJob job, Domain? domain, DomainShutoffReason reason, DomainEventStoppedDetailType detail)
    {
        int told = !job.State.HasNextDefinition ? job.State.Id : -1; // native tells the number of a guest that is gone
        Halt(job, reason);
        if (domain is not null)
            domain.Id = -1;
        job.Raise(DomainEventType.Stopped, detail, told);
        if (!job.State.Persistent)
            job.Remove();
    }

    /// <summary>Only the change of state: the definition for the next start is in effect.</summary>
    private static void Halt(TestDomainJob job, DomainShutoffReason reason)
    {
        var state = job.State;
        var definition = state.NextDefinition;
        if (definition is null)
        {
            definition = state.Definition.Clone();
            definition.Id = null;
        }
        job.State = state with { Definition = definition, NextDefinition = null, State = DomainState.Shutoff, Reason = (int)reason };
    }
}
