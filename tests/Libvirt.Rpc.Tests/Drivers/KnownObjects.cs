using System.Reflection;

namespace Libvirt.Rpc.Tests.Drivers;

/// <summary>A connection whose drivers know every object that they are asked for by its identity, under its real name, and can do nothing else.</summary>
internal static class KnownObjects
{
    /// <summary>The name that the drivers know everything by.</summary>
    public const string Name = "real";

    public static Connection Open(uint flags = 0, Func<MethodInfo, object?[], object?>? others = null)
    {
        object? Handle(MethodInfo method, object?[] arguments) => Look(method.Name, arguments) ?? (method.Name switch
        {
            nameof(HypervisorDriver.ConnectGetType) => "KNOWN",
            nameof(HypervisorDriver.ConnectClose) or nameof(HypervisorDriver.EventsWanted) or nameof(HypervisorDriver.EventsUnwanted) or nameof(HypervisorDriver.CloseWanted) => null,
            nameof(HypervisorDriver.Supports) => false,
            "Events" => null,
            _ => others is not null ? others(method, arguments) : throw LibvirtException.NoSupport(ErrorDomain.None, method.Name),
        });
        return new(new DriverSet
        {
            Hypervisor = DriverMaker.Make<HypervisorDriver>(Handle), Network = DriverMaker.Make<NetworkDriver>(Handle), Interface = DriverMaker.Make<InterfaceDriver>(Handle),
            Storage = DriverMaker.Make<StorageDriver>(Handle), NodeDevice = DriverMaker.Make<NodeDeviceDriver>(Handle), Secret = DriverMaker.Make<SecretDriver>(Handle),
            NWFilter = DriverMaker.Make<NWFilterDriver>(Handle),
        }, null, (flags & (uint)ConnectFlags.Ro) != 0);
    }

    private static object? Look(string method, object?[] a) => method switch
    {
        "DomainLookupByUUID" => new Domain((Connection)a[0]!, Name, (Uuid)a[1]!, 7),
        "DomainLookupByName" => new Domain((Connection)a[0]!, (string)a[1]!, default, 7),
        "DomainLookupByID" => new Domain((Connection)a[0]!, Name + a[1], default, (int)a[1]!),
        "NetworkLookupByUUID" => new Network((Connection)a[0]!, Name, (Uuid)a[1]!),
        "NetworkLookupByName" => new Network((Connection)a[0]!, (string)a[1]!, default),
        "StoragePoolLookupByUUID" => new StoragePool((Connection)a[0]!, Name, (Uuid)a[1]!),
        "StoragePoolLookupByName" => new StoragePool((Connection)a[0]!, (string)a[1]!, default),
        "StorageVolLookupByName" => new StorageVol(((StoragePool)a[0]!).Connection, ((StoragePool)a[0]!).Name, (string)a[1]!, Name),
        "StorageVolLookupByKey" or "StorageVolLookupByPath" => new StorageVol((Connection)a[0]!, Name, Name, (string)a[1]!),
        "StoragePoolLookupByTargetPath" => new StoragePool((Connection)a[0]!, Name, default),
        "StoragePoolLookupByVolume" => new StoragePool(((StorageVol)a[0]!).Connection, Name, default),
        "SecretLookupByUsage" => new Secret((Connection)a[0]!, default, (int)a[1]!, (string)a[2]!),
        "NodeDeviceLookupSCSIHostByWWN" => new NodeDevice((Connection)a[0]!, Name),
        "NWFilterLookupByUUID" => new NWFilter((Connection)a[0]!, Name, (Uuid)a[1]!),
        "NWFilterLookupByName" => new NWFilter((Connection)a[0]!, (string)a[1]!, default),
        "NWFilterBindingLookupByPortDev" => new NWFilterBinding((Connection)a[0]!, (string)a[1]!, Name),
        "InterfaceLookupByName" => new Interface((Connection)a[0]!, (string)a[1]!, Name),
        "InterfaceLookupByMACString" => new Interface((Connection)a[0]!, Name, (string)a[1]!),
        "SecretLookupByUUID" => new Secret((Connection)a[0]!, (Uuid)a[1]!, 2, Name),
        "NodeDeviceLookupByName" => new NodeDevice((Connection)a[0]!, (string)a[1]!),
        _ => null,
    };
}
