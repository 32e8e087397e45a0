using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const uint UndefineMask = (uint)(DomainUndefineFlagsValues.ManagedSave | DomainUndefineFlagsValues.SnapshotsMetadata);

    /// <inheritdoc/>
    public override Domain DomainDefineXML(Connection conn, string xml) => DomainDefineXMLFlags(conn, xml, 0);

    /// <inheritdoc/>
    public override Domain DomainDefineXMLFlags(Connection conn, string xml, uint flags)
    {
        Flags.Check(flags, (uint)DomainDefineFlags.Validate, "testDomainDefineXMLFlags");
        var definition = TestDomainDefinition.Parse(xml, validate: flags.Has(DomainDefineFlags.Validate));
        if (definition.Name.Contains('\n'))
            throw LibvirtException.Create(ErrorDomain.Xml, ErrorNumber.XmlDetail, "invalid char in name: \n");
        while (true)
        {
            using var job = FindOrAdd(definition, transient: false, out bool added);
            if (job is null)
                continue; // it went away meanwhile
            var detail = DomainEventDefinedDetailType.Added;
            if (!added)
            {
                // what is replaced is the definition for the next start; a transient guest has none yet
                bool replaces = job.State.IsActive ? job.State.HasNextDefinition : job.State.Persistent;
                detail = replaces ? DomainEventDefinedDetailType.Updated : DomainEventDefinedDetailType.Added;
                job.State = job.State.IsActive ? job.State with { NextDefinition = definition, Persistent = true }
                    : job.State with { Definition = definition, Persistent = true };
            }
            job.Raise(DomainEventType.Defined, detail);
            return job.Target.For(conn);
        }
    }

    /// <inheritdoc/>
    public override Domain DomainCreateLinux(Connection conn, string xmlDesc, uint flags) => DomainCreateXML(conn, xmlDesc, flags);

    /// <inheritdoc/>
    public override Domain DomainCreateXMLWithFiles(Connection conn, string xmlDesc, int[] files, uint flags) => DomainCreateXML(conn, xmlDesc, flags);

    /// <inheritdoc/>
    public override Domain DomainCreateXML(Connection conn, string xmlDesc, uint flags)
    {
        Flags.Check(flags, (uint)DomainCreateFlags.StartValidate, "testDomainCreateXML");
        var definition = TestDomainDefinition.Parse(xmlDesc, validate: flags.Has(DomainCreateFlags.StartValidate));
        return StartFrom(definition, DomainRunningReason.Booted, DomainEventStartedDetailType.Booted).For(conn);
    }

    /// <inheritdoc/>
    public override void DomainUndefine(Domain domain) => DomainUndefineFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainUndefineFlags(Domain domain, uint flags)
    {
        Flags.Check(flags, UndefineMask, "testDomainUndefineFlags");
        using var job = Write(domain);
        if (job.State.HasManagedSave && !flags.Has(DomainUndefineFlagsValues.ManagedSave))
            throw Failure.Operation("Refusing to undefine while domain managed save image exists");
        if (!job.State.IsActive && job.State.Snapshots.Count > 0 && !flags.Has(DomainUndefineFlagsValues.SnapshotsMetadata))
            throw Failure.Operation($"cannot delete inactive domain with {job.State.Snapshots.Count} snapshots");
        job.Raise(DomainEventType.Undefined, DomainEventUndefinedDetailType.Removed);
        job.State = job.State with { HasManagedSave = false, Persistent = false };
        if (!job.State.IsActive)
            job.Remove();
    }

    /// <inheritdoc/>
    public override void DomainRename(Domain dom, string newName, uint flags)
    {
        Flags.Check(flags, 0, "testDomainRename");
        if (newName.Contains('/'))
            throw LibvirtException.Xml(ErrorDomain.Test, $"name {newName} cannot contain '/'");
        using var job = Write(dom);
        if (job.State.IsActive)
            throw Failure.Operation("cannot rename active domain");
        if (!job.State.Persistent)
            throw Failure.Operation("cannot rename a transient domain");
        if (newName == job.Target.Name)
            throw LibvirtException.OperationInvalid(ErrorDomain.Domain, "Can't rename domain to itself");
        var old = job.State;
        var renamed = old.Definition.Clone();
        renamed.Name = newName;
        var leaving = ObjectEvent.Of(job.Target.Name, job.Target.Uuid, -1, DomainEventID.Lifecycle,
            new DomainEventLifecycle((int)DomainEventType.Undefined, (int)DomainEventUndefinedDetailType.Renamed));
        if (!host.Domains.Rename(job.Target, newName, () => job.State = old with { Definition = renamed }))
            throw LibvirtException.OperationInvalid(ErrorDomain.Domain, $"domain with name '{newName}' already exists");
        dom.Rename(newName);
        job.Raise(leaving);
        job.Raise(DomainEventType.Defined, DomainEventDefinedDetailType.Renamed);
    }

    /// <summary>Starts a guest from a definition that came with the call; it is transient unless one of the same name and UUID is defined.</summary>
    private TestDomain StartFrom(DomainDocument definition, DomainRunningReason reason, DomainEventStartedDetailType detail)
    {
        while (true)
        {
            using var job = FindOrAdd(definition, transient: true, out bool added);
            if (job is null)
                continue;
            if (!added)
            {
                if (job.State.IsActive)
                    throw LibvirtException.OperationInvalid(ErrorDomain.Domain, $"domain '{job.Target.Name}' is already active");
                job.State = job.State with { NextDefinition = job.State.Definition, Definition = definition };
            }
            Start(job, reason);
            job.Raise(DomainEventType.Started, detail);
            return job.Target;
        }
    }

    /// <summary>The guest with the definition's name and UUID, or a new one that is off; null when it was removed at this moment.</summary>
    private TestDomainJob? FindOrAdd(DomainDocument definition, bool transient, out bool added)
    {
        var created = new TestDomain(new TestDomainState { Definition = definition, Persistent = !transient });
        created.Gate.Enter(); // nobody sees it half made
        TestDomain? there;
        try
        {
            there = host.Domains.TryAdd(created);
            added = there is null;
            if (added)
                return TestDomainJob.Begin(host, created);
        }
        finally
        {
            created.Gate.Exit();
        }
        return there!.Uuid == definition.Uuid && there.Name == definition.Name ? TestDomainJob.Begin(host, there) : throw Taken(there, definition);
    }
}
