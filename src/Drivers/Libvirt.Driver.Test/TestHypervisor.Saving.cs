using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override void DomainSave(Domain domain, string to) => DomainSaveFlags(domain, to, null, 0);

    /// <inheritdoc/>
    public override void DomainSaveFlags(Domain domain, string to, string? dxml, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSaveFlags");
        if (dxml is not null)
            throw Failure.ArgumentUnsupported("xml modification unsupported");
        using var job = WriteActive(domain);
        TestSaveImage.Write(to, TestDomainDefinition.Format(job.State.Definition, (uint)DomainXMLFlags.Secure),
            $"saving domain '{domain.Name}' to '{to}': open failed", $"saving domain '{domain.Name}' to '{to}': write failed");
        Stop(job, domain, DomainShutoffReason.Saved, DomainEventStoppedDetailType.Saved);
    }

    /// <inheritdoc/>
    public override void DomainRestore(Connection conn, string from) => DomainRestoreFlags(conn, from, null, 0);

    /// <inheritdoc/>
    public override void DomainRestoreFlags(Connection conn, string from, string? dxml, uint flags)
    {
        Flags.Check(flags, 0, "testDomainRestoreFlags");
        if (dxml is not null)
            throw Failure.ArgumentUnsupported("xml modification unsupported");
        StartFrom(TestDomainDefinition.Parse(TestSaveImage.Read(from)), DomainRunningReason.Restored, DomainEventStartedDetailType.Restored);
    }

    /// <inheritdoc/>
    public override string DomainSaveImageGetXMLDesc(Connection conn, string file, uint flags)
    {
        Flags.Check(flags, (uint)DomainSaveImageXMLFlags.XmlSecure, "testDomainSaveImageGetXMLDesc");
        return TestDomainDefinition.Format(TestDomainDefinition.Parse(TestSaveImage.Read(file)), flags | (uint)DomainXMLFlags.Inactive);
    }

    /// <inheritdoc/>
    public override void DomainSaveImageDefineXML(Connection conn, string file, string dxml, uint flags)
    {
        Flags.Check(flags, (uint)(DomainSaveRestoreFlags.Running | DomainSaveRestoreFlags.Paused), "testDomainSaveImageDefineXML");
        _ = TestSaveImage.Read(file);
        var definition = TestDomainDefinition.Parse(dxml);
        TestSaveImage.Write(file, TestDomainDefinition.Format(definition, (uint)(DomainXMLFlags.Secure | DomainXMLFlags.Inactive)),
            $"failed to write metadata to '{file}'", $"failed to write metadata to '{file}'");
    }

    /// <inheritdoc/>
    public override void DomainCoreDump(Domain domain, string to, uint flags) => DomainCoreDumpWithFormat(domain, to, 0, flags);

    /// <inheritdoc/>
    public override void DomainCoreDumpWithFormat(Domain domain, string to, uint dumpformat, uint flags)
    {
        Flags.Check(flags, (uint)DomainCoreDumpFlags.Crash, "testDomainCoreDumpWithFormat");
        using var job = WriteActive(domain);
        // native looks at the format when the file is written, and leaves the file there
        TestSaveImage.WriteDump(to, $"domain '{domain.Name}' coredump: failed to open {to}", $"domain '{domain.Name}' coredump: failed to write header to {to}");
        if (dumpformat != (uint)DomainCoreDumpFormat.Raw)
            throw Failure.Unsupported("kdump-compressed format is not supported here");
        if (flags.Has(DomainCoreDumpFlags.Crash))
        {
            Stop(job, null, DomainShutoffReason.Crashed, DomainEventStoppedDetailType.Crashed);
        }
    }

    /// <inheritdoc/>
    public override void DomainManagedSave(Domain dom, uint flags)
    {
        Flags.Check(flags, 7, "testDomainManagedSave");
        using var job = WriteActive(dom);
        if (!job.State.Persistent)
            throw Failure.Operation("cannot do managed save for transient domain");
        Stop(job, dom, DomainShutoffReason.Saved, DomainEventStoppedDetailType.Saved);
        job.State = job.State with { HasManagedSave = true };
    }

    /// <inheritdoc/>
    public override bool DomainHasManagedSaveImage(Domain dom, uint flags)
    {
        Flags.Check(flags, 0, "testDomainHasManagedSaveImage");
        return Read(dom).HasManagedSave;
    }

    /// <inheritdoc/>
    public override void DomainManagedSaveRemove(Domain dom, uint flags)
    {
        Flags.Check(flags, 0, "testDomainManagedSaveRemove");
        using var job = Write(dom);
        job.State = job.State with { HasManagedSave = false };
    }
}
