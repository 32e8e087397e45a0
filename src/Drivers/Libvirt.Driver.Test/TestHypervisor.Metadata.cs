using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override string DomainGetMetadata(Domain domain, int type, string? uri, uint flags)
    {
        Flags.Check(flags, 3, "testDomainGetMetadata");
        Descriptions.CheckType(type, ErrorDomain.Domain);
        return Descriptions.Get(ReadOne(domain, flags), type, uri, ErrorDomain.Domain)
            ?? throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.NoDomainMetadata, "Requested metadata element is not present");
    }

    /// <inheritdoc/>
    public override void DomainSetMetadata(Domain domain, int type, string? metadata, string? key, string? uri, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetMetadata");
        using var job = Write(domain);
        Edit(job, Impact.Of(job.State, flags), d => Descriptions.Set(d, type, metadata, key, uri, ErrorDomain.Domain));
        job.Raise(DomainEventID.MetadataChange, new DomainEventMetadataChange(type, uri));
    }
}
