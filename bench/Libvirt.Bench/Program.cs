using System.Globalization;
using System.Text;
using Libvirt.Bench;

// usage: Libvirt.Bench FILE.xml...: a line a document, tab-separated
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine("document\tbytes\tread us\tread MB/s\tread bytes allocated\twrite us\twrite bytes allocated");
foreach (var file in args)
{
    var xml = File.ReadAllText(file).Replace("@N@", "1").Replace("@U@", "c7a5fdbd-edaf-9455-926a-d65c16db1809");
    var times = DocumentTimes.Measure(xml);
    int size = Encoding.UTF8.GetByteCount(xml);
    Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)}\t{size}\t{times.Read:F1}\t{size / times.Read:F0}\t{times.ReadBytes}\t{times.Write:F1}\t{times.WriteBytes}");
}
