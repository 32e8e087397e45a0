using System.Reflection;
using Libvirt.Rpc.Tests.Drivers;

namespace Libvirt.Driver.Remote.Tests;

/// <summary>Client stub against server dispatch: what a program gives arrives at the driver unchanged, and so does the answer.</summary>
public sealed class StubTests
{
    private const int Seeds = 6;

    /// <summary>What client and server agree on among themselves: whether parameters may be strings.</summary>
    private const uint StringsOkay = (uint)TypedParameterFlags.ParamStringOkay;

    /// <summary>Calls that are more than their message, each with its reason.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["ConnectGetURI"] = "answered by the client",
        ["ConnectIsAlive"] = "answered by the client",
        ["ConnectIsEncrypted"] = "answered by the client",
        ["ConnectIsSecure"] = "the channel is asked too",
        ["ConnectSetIdentity"] = "the daemon keeps it",
        ["ConnectSetKeepAlive"] = "the protocol, not the driver",
        ["ConnectDomainQemuMonitorEventDeregister"] = "needs one that was registered",
        ["DomainGetCPUStats"] = "its lists have to be as long as it was asked for",
        ["DomainCreate"] = "looks the domain up afterwards",
        ["DomainCreateWithFiles"] = "passes descriptors",
        ["DomainCreateXMLWithFiles"] = "passes descriptors",
        ["DomainFDAssociate"] = "passes descriptors",
        ["DomainOpenGraphics"] = "passes a descriptor",
        ["DomainOpenGraphicsFD"] = "answers a descriptor",
        ["DomainLxcOpenNamespace"] = "answers descriptors",
        ["DomainQemuMonitorCommandWithFiles"] = "passes descriptors",
    };

    public static TheoryData<string> Drivers => [.. Contract.Drivers.Where(d => d.Contract != typeof(AdminDriver)).Select(d => d.Contract.Name)];

    [Theory]
    [MemberData(nameof(Drivers))]
    public void Arguments_and_answers_arrive_unchanged(string driver)
    {
        var contract = Contract.Drivers.First(d => d.Contract.Name == driver).Contract;
        MethodInfo? expected = null;
        string? arrived = null, answered = null;
        int seed = 0;
        RemotePair pair = null!;
        pair = new RemotePair((method, arguments) =>
        {
            if (method.Name != expected?.Name)
                throw LibvirtException.Internal(ErrorDomain.None, $"{method.Name} was called");
            arrived = Describe(method, arguments);
            var answer = Answer(method, seed, pair.Behind);
            answered = ContractValues.Describe(answer);
            return answer;
        });
        using var _ = pair;
        var wrong = new List<string>();
        foreach (var method in Contract.Methods(contract, overridden: true).Where(m => !Elsewhere.ContainsKey(m.Name)
            && !m.GetParameters().Any(p => typeof(EventCallback).IsAssignableFrom(p.ParameterType) || FillsMemory(p))))
        {
            expected = method;
            var call = DriverMaker.Caller(method);
            int passed = 0;
            LibvirtException? refused = null;
            for (seed = 0; seed < Seeds; seed++)
            {
                (arrived, answered) = (null, null);
                var arguments = Arguments(method, seed, pair.Front);
                var given = Describe(method, arguments);
                try
                {
                    var answer = ContractValues.Describe(call(pair.Driver(contract), arguments));
                    if (arrived != given)
                        wrong.Add($"{method.Name}: given {given}\n   arrived {arrived}");
                    else if (answer != answered && method.ReturnType != typeof(void))
                        wrong.Add($"{method.Name}: answered {answered}\n   arrived {answer}");
                    else
                        passed++;
                }
                catch (LibvirtException error) when (error.Code == ErrorNumber.InvalidArg)
                {
                    refused = error;
                }
                catch (Exception error)
                {
                    wrong.Add($"{method.Name} {given}: {error.GetType().Name} {error.Message} {(error as LibvirtException)?.Error.Str3}");
                }
            }
            if (passed == 0)
                wrong.Add($"{method.Name} never passed: {refused?.Message}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.DistinctBy(w => w.Split(' ', ':')[0])));
    }

    private static object?[] Arguments(MethodInfo method, int seed, Connection connection)
    {
        var values = new ContractValues(seed, connection);
        object?[] arguments = [.. method.GetParameters().Select(values.Of)];
        if (method.Name == nameof(HypervisorDriver.NodeAllocPages))
            arguments[2] = Array.ConvertAll((uint[])arguments[1]!, size => 7UL + size); // as many counts as sizes
        return arguments;
    }

    private static object? Answer(MethodInfo method, int seed, Connection connection)
    {
        var answer = new ContractValues(seed + 1000, connection).Of(method.ReturnParameter);
        // These carry numbers of one type only.
        return method.Name is nameof(HypervisorDriver.NodeGetCPUStats) or nameof(HypervisorDriver.NodeGetMemoryStats)
            ? Array.ConvertAll((TypedParameter[])answer!, p => TypedParameter.ULong(p.Name, p.Bits)) : answer;
    }

    private static bool FillsMemory(ParameterInfo p) => p.ParameterType.IsGenericType && p.ParameterType.GetGenericTypeDefinition() == typeof(Span<>);

    /// <summary>What goes to the driver.</summary>
    private static string Describe(MethodInfo method, object?[] arguments) => string.Join(", ", method.GetParameters().Zip(arguments)
        .Select(p => p.First.Name + ": " + ContractValues.Describe(p.First.Name == "flags" && p.Second is uint flags ? flags & ~StringsOkay : p.Second)));
}
