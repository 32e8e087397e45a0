namespace Libvirt.Documents.Tests.Corpus;

public static partial class Suites
{
    /// <summary>What upstream's drivers say about their domains; making it is the drivers' part, here it must come out again unchanged.</summary>
    public static FolderSuite UpstreamDomainCapabilities { get; } = new("upstream/data/domaincapsdata", input => DomainCapabilitiesDocument.Parse(input).Format());

    /// <summary>What native's QEMU driver said about its domains.</summary>
    public static FolderSuite DomainCapabilities { get; } = new("recorded/data/expected/domcaps", input => DomainCapabilitiesDocument.Parse(input).Format());

    /// <summary>What can be done with storage pools, for the types that a driver supports.</summary>
    public static UpstreamSuite StoragePoolCapabilities { get; } = new("storagepoolcapstest", c => StoragePools.StoragePoolCapabilities.Describe(
        c.List("supported").Select(t => Enum.Parse<StoragePools.StoragePoolType>(t, ignoreCase: true)).ToList()).Format());

    /// <summary>The same documents, read and written.</summary>
    public static FolderSuite StoragePoolCapabilitiesAgain { get; } = new("upstream/data/storagepoolcapsschemadata", input => StoragePoolCapabilitiesDocument.Parse(input).Format());
}
