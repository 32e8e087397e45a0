using System.Diagnostics;
using System.Text.RegularExpressions;
using Libvirt.Documents.Tests.Corpus;
using Libvirt.Documents.Tests.Errors;

namespace Libvirt.Documents.Tests.Fuzz;

/// <summary>Reads many changed documents; none may crash, take long, need much memory, or be refused without a place.</summary>
public static partial class FuzzRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2), Hang = TimeSpan.FromSeconds(20);
    private static readonly FormatOptions[] Views = [new(), new() { Inactive = true, Secure = true }, new() { Migratable = true, Secure = true }];

    /// <summary>All documents of the corpora that have at most 32 KiB, in a fixed order.</summary>
    public static IReadOnlyList<string> Seeds { get; } = ReadSeeds();

    /// <summary>Bytes that reading and writing a document of a length may allocate: fragments, one text a view, and some slack.</summary>
    private static long Allowance(int length) => (16L << 20) + 400L * length;

    /// <summary>Reads changed documents and gives those that did harm: what happened, and the document. One that never ends is the last.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same documents.</param>
    /// <param name="progress">Called now and then with the number done and refused; null for silence.</param>
    public static List<(string Harm, string Document)> Run(int count, int seed, Action<int, int>? progress = null)
    {
        var mutator = new Mutator(seed, Seeds);
        var harm = new List<(string, string)>();
        int refused = 0, done = 0;
        string current = "";
        var reader = new Thread(() =>
        {
            for (int i = 0; i < count; i++)
            {
                Volatile.Write(ref current, mutator.Next());
                if (Harm(current, ref refused) is { } found)
                    lock (harm)
                        harm.Add((found, current));
                Volatile.Write(ref done, i + 1);
            }
        }) { IsBackground = true };
        reader.Start();
        int before = -1;
        while (!reader.Join(Hang))
        {
            int now = Volatile.Read(ref done);
            progress?.Invoke(now, Volatile.Read(ref refused));
            if (now == before)
                lock (harm)
                    return [.. harm, ($"did not end within {Hang}", Volatile.Read(ref current))];
            before = now;
        }
        progress?.Invoke(done, refused);
        return harm;
    }

    /// <summary>What a document did; null when it was read or refused as it should be.</summary>
    public static string? Harm(string document, ref int refused)
    {
        var watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        string? harm = null;
        try
        {
            Read(document);
        }
        catch (LibvirtException e)
        {
            refused++;
            if (e.Error.Str3 is not { } place || !Place().IsMatch(place))
                harm = $"refused without a place: {e.Message}";
        }
        catch (Exception e)
        {
            harm = e.ToString();
        }
        if (watch.Elapsed > Longest)
            harm ??= $"took {watch.Elapsed}";
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        if (bytes > Allowance(document.Length))
            harm ??= $"allocated {bytes} bytes for {document.Length} characters";
        return harm;
    }

    /// <summary>What was accepted can be written in all views, and what was written can be read.</summary>
    private static void Read(string document)
    {
        var written = AnyDocument.Parse(document, null, Views);
        try
        {
            AnyDocument.Parse(written, new ParseOptions { SkipCompletion = true, SkipValidation = true });
        }
        catch (LibvirtException e) when (e.Code is ErrorNumber.XmlDetail && e.Message.StartsWith("at line ", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"what was written is not well-formed: {e.Message}\n{written}", e);
        }
        catch (LibvirtException)
        {
            // a value that is not checked again on the way out; native has the same
        }
    }

    private static List<string> ReadSeeds()
    {
        var seeds = new List<string>();
        if (CorpusFolder.Path is null)
            return seeds;
        foreach (var folder in new[] { "recorded/data/inputs", "upstream/data" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(CorpusFolder.Path, folder), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                if (new FileInfo(file).Length <= 32768 && File.ReadAllText(file) is var text && AnyDocument.Roots.Contains(AnyDocument.RootOf(text)))
                    seeds.Add(text);
        return seeds;
    }

    [GeneratedRegex("^line [0-9]+, column [0-9]+: ")]
    private static partial Regex Place();
}
