using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override string DomainGetMetadata(Domain domain, int type, string? uri, uint flags)
    {
        Flags.Check(flags, 3, "testDomainGetMetadata");
        if ((DomainMetadataType)type is not (DomainMetadataType.Description or DomainMetadataType.Title or DomainMetadataType.Element))
            throw UnknownMetadata(type);
        var definition = ReadOne(domain, flags);
        var found = (DomainMetadataType)type switch
        {
            DomainMetadataType.Description => definition.Description,
            DomainMetadataType.Title => definition.Title,
            DomainMetadataType.Element => MetadataElements.Get(definition.Metadata, uri ?? ""),
            _ => throw UnknownMetadata(type),
        };
        return found ?? throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.NoDomainMetadata, "Requested metadata element is not present");
    }

    private static LibvirtException UnknownMetadata(int type) => LibvirtException.InvalidArgument(ErrorDomain.Domain, $"unknown metadata type '{type}'");

    /// <inheritdoc/>
    public override void DomainSetMetadata(Domain domain, int type, string? metadata, string? key, string? uri, uint flags)
    {
        Flags.Check(flags, 3, "testDomainSetMetadata");
        using var job = Write(domain);
        Edit(job, Impact.Of(job.State, flags), d =>
        {
            switch ((DomainMetadataType)type)
            {
                case DomainMetadataType.Description:
                    d.Description = metadata is "" ? null : metadata;
                    break;
                case DomainMetadataType.Title:
                    d.Title = metadata is "" ? null : metadata;
                    break;
                case DomainMetadataType.Element:
                    d.Metadata = MetadataElements.Set(d.Metadata, metadata, key ?? "", uri ?? "");
                    break;
                default:
                    throw LibvirtException.InvalidArgument(ErrorDomain.Domain, $"unknown metadata type '{type}'");
            }
        });
        job.Raise(DomainEventID.MetadataChange, new DomainEventMetadataChange(type, uri));
    }
}
