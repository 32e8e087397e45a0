using System.Reflection;
using Libvirt.Rpc.Tests.Drivers;

namespace Libvirt.Driver.Remote.Tests;

/// <summary>The calls of the contract, and those of them that the remote driver has.</summary>
internal static class Contract
{
    public static IReadOnlyList<(Type Contract, Type Remote)> Drivers { get; } =
    [
        (typeof(HypervisorDriver), typeof(RemoteHypervisorDriver)), (typeof(NetworkDriver), typeof(RemoteNetworkDriver)), (typeof(InterfaceDriver), typeof(RemoteInterfaceDriver)),
        (typeof(StorageDriver), typeof(RemoteStorageDriver)), (typeof(NodeDeviceDriver), typeof(RemoteNodeDeviceDriver)), (typeof(SecretDriver), typeof(RemoteSecretDriver)),
        (typeof(NWFilterDriver), typeof(RemoteNWFilterDriver)), (typeof(AdminDriver), typeof(RemoteAdminDriver)),
    ];

    /// <summary>Methods of a driver that stand for no call.</summary>
    private static readonly string[] OfTheHouse =
    [
        nameof(HypervisorDriver.ConnectClose), nameof(HypervisorDriver.Events), nameof(HypervisorDriver.EventsWanted), nameof(HypervisorDriver.EventsUnwanted),
        nameof(HypervisorDriver.CloseWanted), nameof(HypervisorDriver.Supports),
    ];

    /// <summary>The methods of a contract class that its remote driver overrides, or those that it does not.</summary>
    public static IEnumerable<MethodInfo> Methods(Type contract, bool overridden)
    {
        var remote = Drivers.First(d => d.Contract == contract).Remote;
        foreach (var method in DriverMaker.Methods(contract).Where(m => !OfTheHouse.Contains(m.Name)))
            if (remote.GetMethod(method.Name, [.. method.GetParameters().Select(p => p.ParameterType)])!.DeclaringType == remote == overridden)
                yield return method;
    }
}
