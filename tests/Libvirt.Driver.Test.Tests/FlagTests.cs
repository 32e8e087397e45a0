using System.Reflection;

namespace Libvirt.Driver.Test.Tests;

/// <summary>Every flag that native refuses is refused with native's words.</summary>
[Collection("default host")]
public class FlagTests
{
    private static readonly Dictionary<string, uint> OfTheLibrary = new()
    {
        ["virDomainSnapshotCreateXML"] = (uint)DomainSnapshotCreateFlags.Current, // needs another flag beside it
        ["virDomainSetVcpusFlags"] = (uint)DomainVcpuFlags.Maximum,
    };

    public static TheoryData<string, uint, string> Calls()
    {
        var data = new TheoryData<string, uint, string>();
        foreach (var line in Resources.Text("supported-calls.txt").Split('\n'))
            if (line.Split(' ') is [['v', ..] name, ['0', 'x', .. var mask], ['t', ..] function])
                data.Add(name, uint.Parse(mask, System.Globalization.NumberStyles.HexNumber), function);
        return data;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void UnknownFlagsAreRefused(string name, uint mask, string function)
    {
        if (name is "virConnectOpenAuth" || mask == uint.MaxValue)
            return;
        mask |= OfTheLibrary.GetValueOrDefault(name);
        for (int bit = 0; bit < 32; bit++)
        {
            uint flag = 1u << bit;
            if ((mask & flag) != 0)
                continue;
            var connection = Connections.Open("test:///default");
            try
            {
                var error = Call(connection, name["vir".Length..], flag);
                Assert.NotNull(error);
                Assert.Equal((ErrorNumber.InvalidArg, ErrorDomain.Test), (error.Code, error.Domain));
                uint told = name is "virDomainGetSchedulerParametersFlags" or "virDomainGetLaunchSecurityInfo" ? flag | (uint)TypedParameterFlags.ParamStringOkay : flag;
                Assert.Equal($"unsupported flags (0x{told:x}) in function {function}", error.Message);
            }
            finally
            {
                connection.Dispose();
            }
        }
    }

    private static ErrorRecord? Call(Connection connection, string name, uint flags)
    {
        var driver = connection.Drivers.Hypervisor;
        if (name is "DomainMemoryStats")
            return Error(() => driver.DomainMemoryStats(driver.DomainLookupByName(connection, "test"), [], 0, flags));
        if (name is "DomainMemoryPeek")
            return Error(() => driver.DomainMemoryPeek(driver.DomainLookupByName(connection, "test"), 0, 0, [], flags));
        if (name is "DomainGetEmulatorPinInfo")
            return Error(() => driver.DomainGetEmulatorPinInfo(driver.DomainLookupByName(connection, "test"), [], 0, flags));
        if (name is "DomainPinVcpuFlags")
            return Error(() => driver.DomainPinVcpuFlags(driver.DomainLookupByName(connection, "test"), 0, [1], flags));
        if (name is "DomainPinEmulator")
            return Error(() => driver.DomainPinEmulator(driver.DomainLookupByName(connection, "test"), [1], flags));
        if (name is "DomainPinIOThread")
            return Error(() => driver.DomainPinIOThread(driver.DomainLookupByName(connection, "test"), 1, [1], flags));
        if (name is "NodeGetFreePages")
            return Error(() => driver.NodeGetFreePages(connection, [4], 0, 1, new ulong[1], flags));
        var method = typeof(HypervisorDriver).GetMethod(name)!;
        var arguments = method.GetParameters().Select(p => p.Name == "flags" ? flags : Argument(connection, p.ParameterType)).ToArray();
        return Error(() => method.Invoke(driver, arguments));
    }

    private static object? Argument(Connection connection, Type type)
    {
        var domain = connection.Drivers.Hypervisor.DomainLookupByName(connection, "test");
        if (type == typeof(Connection))
            return connection;
        if (type == typeof(Domain))
            return domain;
        if (type == typeof(DomainSnapshot))
            return new DomainSnapshot(domain, "none");
        if (type == typeof(DomainCheckpoint))
            return new DomainCheckpoint(domain, "none");
        if (type == typeof(Stream))
            return new Stream(connection, 0);
        if (type == typeof(string))
            return "x";
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (typeof(System.Collections.IEnumerable).IsAssignableFrom(type))
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        return Activator.CreateInstance(type);
    }

    private static ErrorRecord? Error(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (TargetInvocationException e) when (e.InnerException is LibvirtException inner)
        {
            return inner.Error;
        }
        catch (LibvirtException e)
        {
            return e.Error;
        }
    }
}
