using Libvirt.Documents.Tests.Corpus;

// The inner loop: dotnet run -- SUITE [CASE] [DIFFS]
if (CorpusFolder.Path is null)
{
    Console.WriteLine(CorpusFolder.Missing);
    return 2;
}
int failed = 0;
foreach (var (name, suite) in Suites.All)
    if (args.Length == 0 || args[0] == name)
        failed += suite.Report(args.Length > 1 && args[1] != "*" ? args[1] : null, args.Length > 2 ? int.Parse(args[2]) : 5);
if (args.Length > 0 && args[0].StartsWith("roundtrip:", StringComparison.Ordinal))
    RoundTrip.Report(args[0][10..], args.Length > 2 ? int.Parse(args[2]) : 5);
if (args.Length > 0 && args[0] == "time")
{
    foreach (var c in RecordedCase.Read("test-domain").Where(c => c.Code == 0 && c.Name is "virt-manager-virt-install-many-devices" or "channel-pty" or "vdsm-tests-virt-data-vm-compat41" or "virt-manager-virt-install-q35-defaults-1"))
    {
        for (int i = 0; i < 3000; i++)
            Libvirt.Documents.DomainDocument.Parse(c.Input).Format();
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (int i = 0; i < 1000; i++)
            Libvirt.Documents.DomainDocument.Parse(c.Input).Format();
        double whole = watch.Elapsed.TotalMilliseconds;
        var half = System.Diagnostics.Stopwatch.StartNew();
        var raw = new Libvirt.Documents.ParseOptions { SkipCompletion = true, SkipValidation = true };
        for (int i = 0; i < 1000; i++)
            Libvirt.Documents.DomainDocument.Parse(c.Input, raw);
        for (int i = 0; i < 1000; i++)
            Libvirt.Documents.DomainDocument.Parse(c.Input);
        double all = half.Elapsed.TotalMilliseconds;
        var fragment = Libvirt.Documents.DomainDocument.Parse(c.Input, raw);
        half.Restart();
        for (int i = 0; i < 1000; i++)
            Libvirt.Documents.Domains.DomainValidation.Run(fragment);
        double validate = half.Elapsed.TotalMilliseconds;
        Console.WriteLine($"   raw parse + parse {all:F1}, validate {validate:F1}");
        double parse = half.Elapsed.TotalMilliseconds;
        var d = Libvirt.Documents.DomainDocument.Parse(c.Input);
        half.Restart();
        for (int i = 0; i < 1000; i++)
            d.Format();
        Console.WriteLine($"   parse alone {parse:F1}, format alone {half.Elapsed.TotalMilliseconds:F1} us");
        Console.WriteLine($"{c.Name}: {c.Input.Length} characters, {whole:F1} us, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / 1000} bytes");
    }
}
return failed == 0 ? 0 : 1;
