using System.Text.Json;

namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>A suite that is a list of cases and one way to compare.</summary>
/// <param name="name">Name of the suite.</param>
/// <param name="manifest">The list below the corpora's folder.</param>
/// <param name="difference">What differs in a case; null when nothing does.</param>
public sealed class ManifestSuite(string name, string manifest, Func<JsonElement, string?> difference) : ISuite
{
    private readonly Lazy<Dictionary<string, JsonElement>> _cases = new(() => Manifest.Read(manifest));

    /// <summary>Of upstream's lists.</summary>
    public static ManifestSuite Upstream(string name, Func<JsonElement, string?> difference) => new(name, $"upstream/manifests/{name}test.jsonl", difference);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _cases.Value.Keys;

    /// <inheritdoc/>
    public string? Skipped(string caseName) => null;

    /// <inheritdoc/>
    public string? Difference(string caseName) => difference(_cases.Value[caseName]);

    /// <inheritdoc/>
    public int Report(string? only, int diffs) => Differences.Report(name, this, only, diffs);
}
