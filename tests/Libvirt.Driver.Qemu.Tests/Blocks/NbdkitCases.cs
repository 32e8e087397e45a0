using System.Globalization;
using System.Text;
using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Tests.CommandLine;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Blocks;

/// <summary>Upstream's qemunbdkittest: arguments of nbdkit for each image of each disk, and what it reads from pipes.</summary>
internal static class NbdkitCases
{
    public static string? Difference(JsonElement json)
    {
        var c = new UpstreamCase(json.GetProperty("name").GetString()!, With(json, "arch", "x86_64"));
        var domain = UpstreamEnvironment.Parse(c);
        int next = json.GetProperty("params").GetProperty("first_mock_pipe_fd").GetInt32();
        var actual = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < domain.Devices.Disks.Count; i++)
        {
            int index = 0;
            foreach (var image in DiskImages.Of(domain.Devices.Disks[i])?.Chain() ?? [])
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"disk{i}-src{index++}");
                if (image.Type != StorageType.Network)
                    continue;
                (image.Owner.PrivateData ??= new()).Nbdkit = new() { Socket = $"/tmp/domain-{domain.Name}/nbdkit-{key}.socket" };
                var arguments = NbdkitCommand.Arguments(image, (secret, kind) => Encoding.UTF8.GetBytes($"{kind}-{secret.Usage}-secret"), value =>
                {
                    actual[$"{key}.pipe.{next + 1}"] = Encoding.UTF8.GetString(value);
                    next += 2;
                    return next - 2;
                });
                actual[key] = Text(arguments);
            }
        }
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in json.GetProperty("expect").EnumerateObject())
            expected[file.Name] = File.ReadAllText(UpstreamCase.File(file.Value.GetString()!));
        string All(SortedDictionary<string, string> texts) => string.Join('\n', texts.Select(t => $"{t.Key}: {t.Value.TrimEnd()}"));
        return All(actual) == All(expected) ? null : Differences.First(All(expected), All(actual));
    }

    /// <summary>A line for each option, and one for each argument behind the last option.</summary>
    private static string Text(List<string> arguments)
    {
        int last = arguments.FindLastIndex(a => a.StartsWith('-'));
        var text = new StringBuilder(arguments[0]);
        for (int i = 1; i < arguments.Count; i++)
            text.Append(arguments[i].StartsWith('-') || i > last + 1 ? " \\\n" : " ").Append(CommandText.Quote(arguments[i]));
        return text.ToString();
    }

    /// <summary>The case with the parameters that those of qemuxmlconf have.</summary>
    private static JsonElement With(JsonElement json, string name, string value)
    {
        var parameters = json.GetProperty("params").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        parameters[name] = JsonSerializer.SerializeToElement(value);
        var all = json.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        all["params"] = JsonSerializer.SerializeToElement(parameters);
        return JsonSerializer.SerializeToElement(all);
    }
}
