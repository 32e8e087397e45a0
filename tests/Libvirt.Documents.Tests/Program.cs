using Libvirt.Documents.Tests.Corpus;

// The inner loop: dotnet run -- SUITE [CASE] [DIFFS]
if (CorpusFolder.Path is null)
{
    Console.WriteLine(CorpusFolder.Missing);
    return 2;
}
if (args.Length > 0 && args[0] == "fuzz")
    return Libvirt.Documents.Tests.Fuzz.FuzzProgram.Run(args);
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
if (args.Length > 1 && args[0] == "compare")
{
    // a JSON object: name -> [document, code, domain, text], as another libvirt answered
    using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(args[1]));
    int same = 0, all = 0;
    foreach (var entry in json.RootElement.EnumerateObject())
    {
        var (code, domain, text) = (entry.Value[1].GetInt32(), entry.Value[2].GetInt32(), entry.Value[3].GetString()!);
        string mine;
        try
        {
            mine = "0/0 " + Libvirt.Documents.DomainDocument.Parse(entry.Value[0].GetString()!, new() { Inactive = true, DefaultArchitecture = "i686" }).Format(new() { Inactive = true, Secure = true });
        }
        catch (Libvirt.LibvirtException e)
        {
            mine = $"{(int)e.Code}/{(int)e.Error.Domain} {e.Message}";
        }
        var theirs = $"{code}/{domain} {text}";
        all++;
        if (mine.Split("<uuid>")[0] == theirs.Split("<uuid>")[0] && mine.Length == theirs.Length)
            same++;
        else
            Console.WriteLine($"{entry.Name}\n   native: {theirs[..Math.Min(400, theirs.Length)]}\n   ours:   {mine[..Math.Min(400, mine.Length)]}");
    }
    Console.WriteLine($"{same} of {all} equal");
    return 0;
}
if (args.Length > 1 && args[0] == "live")
{
    // a JSON object: name -> [document, live view, migratable view, inactive secure migratable view] of a transient test domain
    using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(args[1]));
    int same = 0, all = 0;
    foreach (var entry in json.RootElement.EnumerateObject())
    {
        var domain = Suites.ParseTestDomain(entry.Value[0].GetString()!);
        domain.Id = int.Parse(entry.Value[1].GetString()!.Split("id='")[1].Split('\'')[0]);
        var views = new[] { new Libvirt.Documents.FormatOptions(), new() { Migratable = true }, new() { Migratable = true, Secure = true, Inactive = true } };
        for (int i = 0; i < views.Length; i++)
        {
            all++;
            var theirs = entry.Value[i + 1].GetString()!;
            var mine = domain.Format(views[i]);
            if (mine == theirs)
                same++;
            else
                Console.WriteLine($"-- {entry.Name}: {i} {RecordedSuite.FirstDifference(theirs, mine)}");
        }
    }
    Console.WriteLine($"{same} of {all} equal");
    return 0;
}
return failed == 0 ? 0 : 1;
