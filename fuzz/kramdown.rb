# As a Jekyll site without settings reads a page: Liquid first, then kramdown with its GFM parser. A page in JSON a line,
# and for each a line of what became of it, so that one process serves a whole run.
require "jekyll"
require "json"
require "tmpdir"

Jekyll.logger.log_level = :error
$stdout.sync = true
Dir.mktmpdir do |folder|
  site = Jekyll::Site.new(Jekyll.configuration("source" => folder, "quiet" => true, "disable_disk_cache" => true))
  site.reset
  converter = site.find_converter_instance(Jekyll::Converters::Markdown)
  info = { :registers => { :site => site, :page => {} }, :strict_filters => false, :strict_variables => false }
  while (line = $stdin.gets)
    answer = begin
      # Neither this nor the cache below may keep every page of the run.
      filled = Jekyll::LiquidRenderer.new(site).file("page.md").parse(JSON.parse(line)).render!({}, info)
      { :html => converter.convert(filled) }
    rescue StandardError => error
      { :fault => error.message }
    end
    Jekyll::Cache.clear
    $stdout.puts(JSON.generate(answer))
  end
end
