using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>Upstream's qemuxmlconftest: the command lines.</summary>
public sealed class ArgumentsSuite : ISuite
{
    private readonly Dictionary<string, UpstreamCase> _cases = UpstreamCase.Read().Where(c => c.Kind != "parse-error").ToDictionary(c => c.Name);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName)
    {
        var c = _cases[caseName];
        try
        {
            var actual = CommandText.Of(Build(c));
            if (c.ExpectedFailure is { } failure)
                return "accepted; native: " + failure;
            var expected = c.ExpectedArguments!;
            return actual == expected ? null : Differences.First(expected, actual);
        }
        catch (LibvirtException e)
        {
            return c.ExpectedFailure is { } error && e.Message == error.TrimEnd() ? null
                : $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message}" + (c.ExpectedFailure is { } wanted ? "; native: " + wanted : "");
        }
    }

    /// <summary>The command line of a case, or the refusal.</summary>
    public string Actual(string caseName)
    {
        try
        {
            return CommandText.Of(Build(_cases[caseName]));
        }
        catch (LibvirtException e)
        {
            return e.Message + "\n";
        }
    }

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report("qemuxmlconf-args", this, only, diffs);

    private static string? Incoming(UpstreamCase c) => c.Parameter("migrate_from")?.GetString() is not { } source ? null
        : source == "stdio" ? "fd:" + c.Parameter("migrate_fd")!.Value.GetInt32() : source;

    private static LaunchCommand Build(UpstreamCase c)
    {
        var domain = UpstreamEnvironment.Parse(c);
        var emulator = CapabilityChanges.Apply(UpstreamEnvironment.Capabilities(c), domain, null);
        var plan = new LaunchPlan(domain, emulator, LaunchEnvironment.Settings(c), new PretendedResources(c)) { Incoming = Incoming(c) };
        LaunchPreparation.Run(plan);
        return LaunchSteps.Build(plan);
    }
}
