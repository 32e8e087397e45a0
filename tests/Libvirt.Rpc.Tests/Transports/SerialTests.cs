namespace Libvirt.Rpc.Tests.Transports;

/// <summary>Tests that count the descriptors and children of the process, or change its environment: one after the other, with nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SerialTests
{
    public const string Name = "one after the other";
}
